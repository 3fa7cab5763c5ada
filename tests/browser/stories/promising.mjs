// What is promised: by rule on the form, in an answer, moved beforehand, kept; at the desk, on the board and on the customer's page.
import { person } from '../support/browser.mjs'
import { writeToShop } from '../support/customer.mjs'
import { box, deskAt, editorReady, empty, expectNoTrouble, leaveField, said, writtenWords } from '../support/desk_page.mjs'
import { inBothThemes, look, someoneFor } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const owed = (page) => page.getByRole('list', { name: 'Promises' })

export default async function story(it) {
  const shop = await Shop.open()
  await shop.ask('PATCH', '/api/shop', { zone: 'Europe/Berlin' })
  const { country, region, week } = await shop.ask('GET', '/api/hours')
  await shop.ask('PUT', '/api/hours', { country, region, week, own_days: [] })
  const customer = await person({ script: false })
  let own
  let at
  const promises = async () => (await shop.ask('GET', `/api/conversations/${at}`)).promises
  const leaves = () => shop.server.advanceClock(10)

  await it('who writes by the form is told by when a person answers, and reads it again on their page', async () => {
    own = (await writeToShop(customer.page, shop.base, { message: 'My grinder has stopped.', name: 'Juno Park', email: 'juno@mail.example' })).own
    await customer.page.getByText(/^You will hear from a person by .+ at \d\d:\d\d\.$/).waitFor()
    await customer.page.goto(shop.base + own)
    await customer.page.getByRole('heading', { name: 'What we promised you' }).waitFor()
    await customer.page.getByText('An answer from a person').waitFor()
    at = (await shop.ask('GET', '/api/conversations?view=open')).items[0].id
  })

  const { desk, page } = await deskAt(shop, at)

  await it('the desk shows what is owed, on top of the conversation and in the list', async () => {
    await owed(page).getByText('A first answer').waitFor()
    await page.locator('.row .promised').waitFor()
    is(await owed(page).getByRole('button', { name: 'Kept' }).count(), 0, 'a clock of answering is kept by an answer')
  })

  await it('a time in the words of a reply is offered as a promise, once, and only on request becomes one', async () => {
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.type('I am sorry. You will have a new grinder by tomorrow 17:00.')
    await page.getByRole('button', { name: /^Record as a promise:/ }).click()
    await page.getByText(/^Promise: You will have a new grinder by tomorrow 17:00\., by /).first().waitFor()
    is(await page.getByRole('button', { name: /^Record as a promise:/ }).count(), 0, 'offered again')
    await inBothThemes(page, 'a reply that promises')
    is((await promises()).length, 1, 'recorded before it was said')
    await page.reload()
    await editorReady(page)
    await page.getByText(/^Promise: You will have a new grinder/).first().waitFor()
  })

  await it('taken back it was never promised, and is there to be said again', async () => {
    await box(page).click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Take back' }).first().waitFor()
    await leaveField(page)
    await page.keyboard.press('z')
    await page.getByText(/^Promise: You will have a new grinder/).first().waitFor()
    is((await promises()).length, 1, 'recorded though taken back')
  })

  await it('once it has left, the first answer is kept and the new promise stands', async () => {
    await box(page).click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Take back' }).first().waitFor()
    await leaves()
    await owed(page).getByText('You will have a new grinder by tomorrow 17:00.').waitFor()
    await owed(page).getByText('A first answer').waitFor({ state: 'detached' })
    is((await promises()).length, 1)
    await inBothThemes(page, 'a conversation with a promise')
  })

  await it('the customer reads it on their page, in their language', async () => {
    await customer.page.goto(shop.base + own)
    await customer.page.getByText('You will have a new grinder by tomorrow 17:00.', { exact: true }).waitFor()
    await customer.page.locator('.promises li').filter({ hasText: 'Done' }).waitFor()
    await customer.page.goto(`${shop.base}${own}?lang=de`)
    await customer.page.getByRole('heading', { name: 'Was wir Ihnen zugesagt haben' }).waitFor()
    await customer.page.goto(`${shop.base}${own}?lang=zh`)
    await customer.page.getByRole('heading', { name: '我们对您的承诺' }).waitFor()
  })

  await it('it cannot be settled while something is promised in it', async () => {
    await leaveField(page)
    await page.keyboard.press('e')
    await said(page, /is promised here and not done yet/).waitFor()
  })

  await it('the board shows it by time, and as a list, with a way to the conversation', async () => {
    await page.getByRole('link', { name: 'Promises' }).click()
    await page.getByRole('heading', { name: 'Promises', level: 1 }).waitFor()
    await page.getByText('Kept as first said: 1 of 1').waitFor()
    await page.reload()
    await page.locator('article').getByText('Ada Nowak').waitFor()
    await inBothThemes(page, 'the board')
    await page.getByRole('checkbox', { name: 'As a list' }).check()
    await page.getByRole('columnheader', { name: 'By whom' }).waitFor()
    await inBothThemes(page, 'the board as a list')
    await page.getByRole('link', { name: /You will have a new grinder/ }).click()
    await editorReady(page)
  })

  await it('in German and Chinese', async () => {
    for (const [language, heading] of [['de', 'Zusagen'], ['zh', '承诺']]) {
      const someone = await someoneFor(shop, 'owner', language)
      await someone.page.goto(`${shop.base}/promises`)
      await someone.page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await someone.page.locator('article').waitFor()
      await look(someone.page, `the board, ${language}`, false)
      await someone.context.close()
    }
  })

  await it('a new time wants a reason, and is told in an answer that is begun with honest words', async () => {
    await owed(page).getByRole('button', { name: 'Tell a new time' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button').filter({ hasText: 'In a week' }).click()
    await dialog.getByText('Write why it takes longer: they read it.').waitFor()
    await dialog.getByRole('textbox', { name: 'Why it takes longer' }).fill('the courier is late')
    await inBothThemes(page, 'a new time')
    await dialog.getByRole('button').filter({ hasText: 'In a week' }).click()
    await until('the answer is begun', async () => (await box(page).innerText()).includes('the courier is late') || (await dialog.count()) > 0)
    if (await dialog.count()) await dialog.getByRole('button', { name: /all the same$/ }).click()
    await until('the answer is begun', async () => (await box(page).innerText()).includes('I am sorry about that: the courier is late'))
    await page.getByText(/^New time: /).first().waitFor()
    await box(page).click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Take back' }).first().waitFor()
    await leaves()
    await until('it is moved', async () => (await promises())[0].renewals === 1)
    await customer.page.goto(shop.base + own)
    await customer.page.getByText(/a new time, as we told you/).waitFor()
  })

  await it('kept by a press, it stands with those that were told in time', async () => {
    await owed(page).getByRole('button', { name: 'Kept' }).click()
    await owed(page).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Promises' }).click()
    await page.getByText('Nothing is promised just now').waitFor()
    await page.getByText('Kept as first said: 1 of 2').waitFor()
    await page.getByText('New time, told beforehand: 1').waitFor()
  })

  await it('one is recorded by a key, where nothing was written; the dialog asks for words', async () => {
    await page.goto(`${shop.base}/c/${at}`)
    await editorReady(page)
    await leaveField(page)
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'In the words you use to them' }).fill('a call back')
    await dialog.getByRole('button').filter({ hasText: 'In a week' }).click()
    await until('it is recorded', async () => {
      const same = dialog.getByRole('button', { name: /all the same$/ })
      if (await same.count()) await same.click()
      return (await promises()).length === 1
    })
    await owed(page).getByText('a call back').waitFor()
    await owed(page).getByRole('button', { name: 'No longer needed' }).click()
    await owed(page).waitFor({ state: 'detached' })
  })

  await it('a slash in the words of a reply opens the same dialog, and leaves the words alone', async () => {
    await box(page).click()
    await page.keyboard.type('We are on it. /pro')
    const choice = page.getByRole('option', { name: 'Make a promise…' })
    await choice.waitFor()
    await inBothThemes(page, 'a promise by a slash')
    await box(page).press('Enter')
    await page.getByRole('dialog').getByRole('textbox', { name: 'In the words you use to them' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await until('the focus is back, and the caret', () => page.evaluate(() => document.activeElement.matches('.ProseMirror') && getSelection().anchorOffset > 0))
    await page.keyboard.type('Soon.')
    is(await writtenWords(page), 'We are on it. Soon.')
    await empty(page)
  })

  await it('it is offered by the word of each language, and not in a note', async () => {
    await leaveField(page)
    await page.keyboard.press('n')
    await page.keyboard.type('/')
    await page.getByText('No ready answers yet.').waitFor()
    is(await page.getByRole('option', { name: 'Make a promise…' }).count(), 0)
    await empty(page)
    const german = await someoneFor(shop, 'owner', 'de')
    await german.page.goto(`${shop.base}/c/${at}`)
    await editorReady(german.page)
    await german.page.locator('.ProseMirror').click()
    // words from the other page may still stand there
    await german.page.keyboard.type(' /zus')
    await german.page.getByRole('option', { name: 'Zusagen' }).click()
    await german.page.getByRole('heading', { name: 'Was ist zugesagt, und bis wann?' }).waitFor()
    await german.context.close()
  })

  await it('to ask again by mail is a promise that keeps nothing from being settled', async () => {
    await leaveField(page)
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('We ask by mail whether all is well').check()
    is(await dialog.getByRole('textbox', { name: 'In the words you use to them' }).inputValue(), 'We ask by mail whether all is well')
    await inBothThemes(page, 'a promise to ask again')
    await dialog.getByRole('button').filter({ hasText: 'In a week' }).click()
    await until('it is recorded', async () => {
      const same = dialog.getByRole('button', { name: /all the same$/ })
      if (await same.count()) await same.click()
      return (await promises())[0]?.kind === 'follow_up'
    })
    await owed(page).getByText('We ask by mail whether all is well').waitFor()
    await leaveField(page)
    await page.keyboard.press('e')
    await said(page, 'Settled.').waitFor()
    is((await promises()).length, 1, 'it is still promised')
  })

  await it('the owner decides what is promised by itself, as sentences and a form', async () => {
    await page.goto(`${shop.base}/settings?part=promises`)
    await page.getByText('For everything else: by close of the next business day').waitFor()
    await page.getByRole('button', { name: 'Add one for some' }).click()
    await inBothThemes(page, 'promises by rule')
    await page.getByLabel('How many').first().fill('3')
    await page.getByLabel('After a complaint, ask once by mail').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('For complaints by the form: by close of business, 3 business days later').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'After a complaint, ask once by mail, three business days later, whether all is well.' }).waitFor()
  })

  await expectNoTrouble(desk)
  await desk.context.close()
  await customer.context.close()
  shop.close()
}

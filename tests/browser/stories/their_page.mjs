// What customers do on their own page without a script: clear, a question, settled, looked into properly, all their matters; and old links.
import { person } from '../support/browser.mjs'
import { readConfirmation, writeToShop } from '../support/customer.mjs'
import { article, expectNoTrouble, leaveField, openDesk, row, said } from '../support/desk_page.mjs'
import { look, onlooker } from '../support/furnished.mjs'
import { connectMailbox, mailServer } from '../support/mail.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const desk = await person()
  const customer = await person({ script: false })
  const { page } = customer
  const seen = await onlooker(customer)
  let own
  let at

  const answer = async (text) => {
    await shop.ask('POST', `/api/conversations/${at}/messages`, { kind: 'reply', text, send_after_seconds: 0 })
    await shop.server.advanceClock(1)
  }
  const state = async () => (await shop.ask('GET', `/api/conversations/${at}`)).state
  const events = async () => (await shop.ask('GET', `/api/conversations/${at}/timeline`)).items.map((item) => item.kind)

  await it('under our answer there are two quiet buttons, and none under their own words', async () => {
    own = (await writeToShop(page, shop.base, { message: 'Which filter fits?', name: 'Greta Lind', email: 'greta@mail.example' })).own
    at = (await shop.ask('GET', '/api/conversations?view=open')).items[0].id
    await page.goto(shop.base + own)
    is(await page.getByRole('button', { name: 'Clear' }).count(), 0, 'before there is an answer')
    await answer('Size four. Rinse it before the first use.')
    await page.reload()
    is(await page.getByRole('button', { name: 'Clear' }).count(), 1)
    await seen('own page with an answer')
  })

  await it('opening anything changes nothing; pressing Clear does, once, and can be taken back', async () => {
    const before = await events()
    for (const path of ['/says', '?about=1', '/all', '/all/code']) await fetch(`${shop.base}${own}${path}`)
    is((await events()).length, before.length, 'events after opening')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('You marked this as clear.').waitFor()
    await page.getByRole('button', { name: 'Take that back' }).click()
    await page.getByRole('button', { name: 'Clear' }).waitFor()
    is((await events()).filter((kind) => kind === 'answer_understood').length, 2)
    is(await state(), 'waiting', 'taken up by it')
  })

  await it('a question puts the cursor in the field, says what it is about, and keeps that through a mistake', async () => {
    await page.getByRole('link', { name: 'I have a question about this' }).click()
    await page.locator('.about').getByText('Rinse it before the first use.').waitFor()
    holds(await page.getByLabel('Your answer').evaluate((field) => field === document.activeElement), 'the cursor is elsewhere')
    await seen('a question about an answer')
    await page.getByRole('button', { name: 'Send answer' }).click()
    await page.getByRole('alert').waitFor()
    await page.locator('.about').waitFor()
    await page.getByLabel('Your answer').fill('Rinse it with what?')
    await page.getByRole('button', { name: 'Send answer' }).click()
    await page.locator('.thread').getByText('Rinse it with what?').waitFor()
    is((await events()).at(-1), 'answer_questioned')
    is(await state(), 'open')
  })

  await it('they settle it, and any word takes it up again', async () => {
    await page.getByRole('button', { name: 'This is settled' }).click()
    await page.getByText('You told us that this is settled.').waitFor()
    is(await state(), 'resolved')
    is(await page.getByRole('button', { name: 'This is settled' }).count(), 0)
    await page.getByLabel('Your answer').fill('One thing more.')
    await page.getByRole('button', { name: 'Send answer' }).click()
    is(await state(), 'open')
  })

  await it('looked into properly: said to them, and plain to see at the desk', async () => {
    await answer('With water.')
    await shop.letIn(desk)
    await openDesk(desk.page, shop.base, `/c/${at}`)
    await page.reload()
    await page.getByRole('button', { name: 'Please look into this properly' }).click()
    await page.getByText('It is our turn, and everybody at our desk sees that you asked.').waitFor()
    is(await page.getByRole('button', { name: 'Please look into this properly' }).count(), 0)
    is(await state(), 'open')
    await desk.page.getByText('Greta Lind asks us to look into this properly, since').waitFor()
    await row(desk.page, 'Greta Lind').getByText('Look into it properly').waitFor()
    await seen('looked into properly')
    await look(desk.page, 'the desk, asked to look into it properly', true)
  })

  await it('all their matters are not offered while no mail leaves', async () => {
    is(await page.getByRole('link', { name: 'All your matters' }).count(), 0)
    await page.goto(`${shop.base}${own}/all`)
    await page.getByText('No code can be sent just now').waitFor()
  })

  await it('a code by mail opens them, a wrong one is an error that leads to its field', async () => {
    const server = await mailServer()
    await connectMailbox(shop, server.port)
    await shop.ask('PUT', '/api/sending', { on: true })
    await shop.submitForm({ message: 'And where is my cup?', name: 'Greta Lind', email: 'greta@mail.example' })
    await page.goto(shop.base + own)
    await page.getByRole('link', { name: 'All your matters' }).click()
    await seen('all matters, the door')
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await page.getByLabel('Code from the mail').fill('1')
    await page.getByRole('button', { name: 'Show all my matters' }).click()
    await page.getByRole('alert').waitFor()
    holds((await page.title()).startsWith('Error: '), 'the title does not say that something is wrong')
    let code = null
    await until('the code has come', () => (code = server.mails().map((mail) => /your code is (\d{6})/.exec(mail)?.[1]).find(Boolean) ?? null) !== null)
    await page.getByLabel('Code from the mail').fill(code)
    await page.getByRole('button', { name: 'Show all my matters' }).click()
    await page.getByRole('link', { name: 'And where is my cup' }).waitFor()
    is(await page.locator('.matters li').count(), 2)
    await seen('all matters')
    const [cookie] = (await customer.context.cookies()).filter(({ name }) => name.startsWith('heard-matters'))
    is(`${cookie.path} ${cookie.httpOnly} ${cookie.sameSite}`, '/my true Lax')
    await page.getByRole('link', { name: 'And where is my cup' }).click()
    await page.getByRole('heading', { name: /Your conversation with/ }).waitFor()
    await page.goto(`${shop.base}/my/all`)
    await page.getByRole('button', { name: 'Done: lock this again' }).click()
    await page.getByText('Please ask for a code again').waitFor()
  })

  await it('old links are made useless at the desk, and a new one is there at once', async () => {
    const at_desk = desk.page
    await leaveField(at_desk)
    await at_desk.keyboard.press('.')
    await at_desk.getByRole('menuitem', { name: /Make old links useless/ }).click()
    await at_desk.getByRole('dialog').getByText('This cannot be taken back.').waitFor()
    await look(at_desk, 'the desk, old links', true)
    await at_desk.getByRole('button', { name: 'Make them useless' }).click()
    await said(at_desk, 'Old links open nothing any more.').waitFor()
    await page.goto(shop.base + own)
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
    const { page_url } = await shop.ask('GET', `/api/conversations/${at}`)
    await page.goto(page_url)
    await page.getByText('Which filter fits?').first().waitFor()
    await article(at_desk, 'Which filter fits?').waitFor()
    await expectNoTrouble(desk)
  })
}

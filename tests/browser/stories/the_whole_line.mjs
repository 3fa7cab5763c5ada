// A customer writes, a person answers, and nothing is lost: from the first start to a settled conversation.
import { readFileSync } from 'node:fs'
import { person } from '../support/browser.mjs'
import { fillForm, readConfirmation, writeBack } from '../support/customer.mjs'
import { article, box, countdown, editorReady, expectNoTrouble, leaveField, row, rows, said, write, writtenWords } from '../support/desk_page.mjs'
import { holds, is } from '../support/report.mjs'
import { Server } from '../support/server.mjs'
import { owner, shop_name } from '../support/shop.mjs'

const file = { name: 'grinder photo.txt', mimeType: 'text/plain', buffer: Buffer.from('not really a photo\n') }
const answer = 'Dear Greta,\n\nplease unplug it.  A new one is on its way.'

export default async function story(it) {
  const server = await Server.start()
  const desk = await person()
  const customer = await person({ script: false })
  const { page } = desk
  let own

  await it('the printed link leads to a door, one page, then to an empty inbox', async () => {
    await page.goto(await server.setupLink())
    await page.getByRole('link', { name: 'Open my own shop' }).click()
    await page.getByLabel('Name of the shop').fill(shop_name)
    await page.getByLabel('Your name').fill(owner.name)
    await page.getByLabel('Email').fill(owner.email)
    await page.getByLabel('Password').fill(owner.password)
    await page.getByRole('button', { name: 'Open the shop' }).click()
    await page.getByRole('button', { name: 'Later' }).click()
    await page.getByText('Nobody is waiting for us.').waitFor()
    holds(!page.url().includes('#'), 'the token stayed in the address')
    await page.getByLabel('View').selectOption('all')
    await page.getByText('No conversation yet.').waitFor()
    is(await page.getByRole('link', { name: 'Open the contact form' }).getAttribute('href'), '/help/contact')
    await page.getByLabel('View').selectOption('open')
  })

  await it('an empty form is answered with a summary that leads to the fields', async () => {
    const form = customer.page
    await form.goto(`${server.base}/help`)
    await form.getByRole('main').getByRole('link', { name: 'Write to us' }).click()
    await form.getByRole('button', { name: 'Send message' }).click()
    const summary = form.getByRole('alert')
    await summary.getByText('Something is not right yet').waitFor()
    holds(await summary.evaluate((it) => it === document.activeElement), 'the summary has no focus')
    holds((await form.title()).startsWith('Error: '), 'the title does not say that something is wrong')
    await summary.getByRole('link', { name: 'Enter your name' }).click()
    holds(form.url().endsWith('#name'), 'the link does not lead to its field')
    is(await form.getByLabel('Your name').getAttribute('aria-invalid'), 'true')
  })

  await it('a whole one is confirmed with a number and a page of their own', async () => {
    await fillForm(customer.page, { message: 'My grinder smells of smoke.\nWhat now?', name: 'Greta Lind', email: 'greta@mail.example', file })
    own = await readConfirmation(customer.page)
    await customer.page.reload()
    is((await readConfirmation(customer.page)).number, own.number, 'after a reload')
  })

  await it('their page has their words, their file and the time on the shop\'s clock', async () => {
    await customer.page.goto(server.base + own.own)
    is(await customer.page.getByText('UTC').count(), 0, 'times in nobody\'s zone')
    const [download] = await Promise.all([customer.page.waitForEvent('download'), customer.page.getByRole('link', { name: /grinder photo\.txt/ }).click()])
    is(download.suggestedFilename(), file.name)
    is(readFileSync(await download.path(), 'utf8'), file.buffer.toString())
  })

  await it('the desk sees it arrive without being asked', async () => {
    await row(page, 'Greta Lind').waitFor()
    is(await rows(page).count(), 1)
  })

  await it('j opens it, Enter goes into it, i takes it', async () => {
    await leaveField(page)
    await page.keyboard.press('j')
    await page.getByRole('heading', { level: 1, name: 'My grinder smells of smoke' }).waitFor()
    await article(page, 'What now?').waitFor()
    await page.keyboard.press('Enter')
    holds(await page.getByRole('region', { name: 'What was said' }).evaluate((it) => it === document.activeElement), 'the thread has no focus')
    await page.keyboard.press('i')
    await said(page, 'Taken.').waitFor()
    is(await page.getByLabel('Hand over to').evaluate((it) => it.selectedOptions[0].text), owner.name)
  })

  await it('the file comes down as it went up', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /grinder photo\.txt/ }).click()])
    is(download.suggestedFilename(), file.name)
    is(readFileSync(await download.path(), 'utf8'), file.buffer.toString())
  })

  await it('r writes, Ctrl-Enter sends, z takes back, and the exact words are there again', async () => {
    await editorReady(page)
    await write(page, 'r', answer)
    const before = await box(page).innerHTML()
    await page.keyboard.press('Control+Enter')
    await countdown(page).waitFor()
    is(await writtenWords(page), '', 'the box after sending')
    await customer.page.goto(server.base + own.own)
    is(await customer.page.getByText('unplug it').count(), 0, 'a held answer on the page of the customer')
    await leaveField(page)
    await page.keyboard.press('z')
    await said(page, 'Taken back.').waitFor()
    is(await box(page).innerHTML(), before)
    is(await article(page, 'unplug it').count(), 0, 'answers in the thread')
  })

  await it('sent again it leaves, and the customer reads it', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await countdown(page).waitFor()
    await server.advanceClock(9)
    await article(page, 'unplug it').getByText('Sent', { exact: true }).waitFor()
    await customer.page.reload()
    const read = customer.page.locator('.thread li').last()
    is((await read.innerText()).includes('please unplug it.  A new one') || (await read.textContent()).includes('please unplug it.  A new one'), true, 'words on the page')
    await customer.page.getByText('We have answered.').waitFor()
  })

  await it('a note stays on this side', async () => {
    await write(page, 'n', 'She has been with us for years.')
    await page.keyboard.press('Control+Enter')
    await said(page, 'Note kept.').waitFor()
    await article(page, 'with us for years').getByText('only the team sees this').waitFor()
    await customer.page.reload()
    is(await customer.page.getByText('with us for years').count(), 0)
  })

  await it('an answer from an old view is stopped, and the words stay', async () => {
    await write(page, 'r', 'It will arrive on Friday.')
    await writeBack(customer.page, 'It has stopped smoking now.')
    await article(page, 'It has stopped smoking now.').waitFor()
    await page.getByText('Greta Lind has written while this reply was being written.').waitFor()
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Nothing was sent; the words are kept.').waitFor()
    is(await writtenWords(page), 'It will arrive on Friday.')
    await page.getByRole('button', { name: 'Read the new message first' }).click()
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await countdown(page).waitFor()
    await server.advanceClock(9)
  })

  await it('search finds it by its words', async () => {
    await leaveField(page)
    await page.keyboard.press('/')
    await page.keyboard.type('smoking')
    await page.locator('#found a').filter({ hasText: 'Greta' }).or(page.locator('#found mark')).first().waitFor()
    await page.keyboard.press('Escape')
  })

  await it('e settles it, and the customer is told so', async () => {
    await leaveField(page)
    await page.keyboard.press('e')
    await said(page, 'Settled.').waitFor()
    await page.getByLabel('View').selectOption('resolved')
    await row(page, 'Greta Lind').waitFor()
    await customer.page.reload()
    await customer.page.getByText('For us this is settled.').waitFor()
    await expectNoTrouble(desk)
    await expectNoTrouble(customer)
  })
}

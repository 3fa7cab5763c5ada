// What a person has not seen stands out in their list, on every device of theirs, until it is opened; u marks it again.
import { person } from '../support/browser.mjs'
import { article, editorReady, expectNoTrouble, leaveField, openDesk, row, said, write } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const mark = (page, words) => row(page, words).getByText('Unread', { exact: true })
const isUnread = (page, words) => mark(page, words).waitFor({ state: 'attached' })
const isRead = (page, words) => mark(page, words).waitFor({ state: 'detached' })
const weight = (page, words) => row(page, words).locator('.name').evaluate((name) => Number(getComputedStyle(name).fontWeight))

/** The desk, once it knows what was seen. */
async function open(page, base, path) {
  const known = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/seen')
  await openDesk(page, base, path)
  await known
}

/** As when somebody comes back to this window. */
const lookAgain = (page) => page.evaluate(() => dispatchEvent(new Event('focus')))

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const own = await shop.submitForm({ message: 'The lid is broken.', name: 'Juno Park' })
  const rosa = await shop.submitForm({ message: 'The beans are old.', name: 'Rosa Diaz' })
  const till = await person()
  const office = await person()
  const colleague = await person()
  const all = [till, office, colleague]
  await shop.letIn(till)
  await shop.letIn(office)
  await shop.letIn(colleague, tom)
  const kept = async ({ context }) => (await (await context.request.get(`${shop.base}/api/seen`)).json()).items
  for (const { page } of all) await open(page, shop.base, '/inbox')

  await it('nobody begins with everything unread', async () => {
    for (const { page } of all) {
      await row(page, 'Juno Park').waitFor()
      is(await page.getByText('Unread', { exact: true }).count(), 0)
    }
  })

  await it('a word that comes is unread for everybody, by its weight, by a dot and for who listens', async () => {
    await shop.submitAnswer(own, 'Is anybody there?')
    for (const { page } of all) await isUnread(page, 'Juno Park')
    holds((await weight(till.page, 'Juno Park')) > (await weight(till.page, 'Rosa Diaz')), 'its name is not heavier than the others')
    is(await till.page.getByRole('option', { name: /^Unread Juno Park/ }).count(), 1)
    await look(till.page, 'a list with something unread', true)
  })

  await it('opened at the till it is seen at once, and in the office within seconds', async () => {
    await row(till.page, 'Juno Park').click()
    await isRead(till.page, 'Juno Park')
    await editorReady(till.page)
    await until('the server knows', async () => (await kept(till)).length === 1)
    await isRead(office.page, 'Juno Park')
  })

  await it('what comes while it is open is seen as well', async () => {
    await shop.submitAnswer(own, 'Hello?')
    await article(till.page, 'Hello?').waitFor()
    await row(till.page, 'Rosa Diaz').click()
    await editorReady(till.page)
    is(await mark(till.page, 'Juno Park').count(), 0)
  })

  await it('it stays so after a reload, and the colleague has not seen it', async () => {
    await open(till.page, shop.base, '/inbox')
    await open(colleague.page, shop.base, '/inbox')
    await isUnread(colleague.page, 'Juno Park')
    is(await mark(till.page, 'Juno Park').count(), 0)
    is((await kept(colleague)).length, 0)
  })

  await it('u marks it unread and goes back to the list; the office knows when it is looked at', async () => {
    await row(till.page, 'Juno Park').click()
    await editorReady(till.page)
    await leaveField(till.page)
    await till.page.keyboard.press('u')
    await said(till.page, 'Marked as unread.').waitFor()
    await isUnread(till.page, 'Juno Park')
    is(new URL(till.page.url()).pathname, '/inbox')
    await until('the server knows', async () => (await kept(till))[0].message_id === null)
    await lookAgain(office.page)
    await isUnread(office.page, 'Juno Park')
  })

  await it('also from the menu, and it is among the keys', async () => {
    await row(till.page, 'Rosa Diaz').click()
    await editorReady(till.page)
    await leaveField(till.page)
    await till.page.keyboard.press('.')
    await till.page.getByRole('menuitem', { name: /Mark as unread/ }).click()
    await isUnread(till.page, 'Rosa Diaz')
    await till.page.keyboard.press('?')
    await till.page.getByText('Mark as unread, back to the list').waitFor()
    await till.page.keyboard.press('Escape')
  })

  await it('without a connection it is seen here, and everywhere once there is one', async () => {
    await till.context.setOffline(true)
    await till.page.getByText('Offline. Words written here are kept.').waitFor()
    // it was open before, so its words are here
    await row(till.page, 'Rosa Diaz').click()
    await row(till.page, 'Juno Park').click()
    await isRead(till.page, 'Rosa Diaz')
    await till.context.setOffline(false)
    await until('the server knows', async () => (await kept(till)).every((one) => one.message_id !== null))
    await lookAgain(office.page)
    await isRead(office.page, 'Rosa Diaz')
    await isRead(office.page, 'Juno Park')
  })

  await it('a word that comes while one is elsewhere waits for being seen, whatever is being written', async () => {
    await row(till.page, 'Juno Park').click()
    await editorReady(till.page)
    await write(till.page, 'r', 'Dear Juno')
    await shop.submitAnswer(rosa, 'They taste of nothing.')
    await isUnread(till.page, 'Rosa Diaz')
    is(await mark(till.page, 'Juno Park').count(), 0)
    for (const someone of all) await expectNoTrouble(someone)
  })
}

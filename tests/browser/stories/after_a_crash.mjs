// The server is killed in the middle of everything and started again on the same data.
import { person } from '../support/browser.mjs'
import { writeBack, writeToShop } from '../support/customer.mjs'
import { article, box, countdown, editorReady, expectNoTrouble, leaveField, openDesk, row, rows, write, writtenWords } from '../support/desk_page.mjs'
import { is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const desk = await person()
  const customer = await person({ script: false })
  const { page } = desk
  let own

  await it('a conversation with all that can be in it', async () => {
    const file = { name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from('12 euro') }
    own = (await writeToShop(customer.page, shop.base, { message: 'The bill is wrong', name: 'Ivo Blum', email: 'ivo@mail.example', file })).own
    await shop.letIn(desk)
    await openDesk(page, shop.base)
    await row(page, 'Ivo Blum').click()
    await editorReady(page)
    await write(page, 'n', 'He is right, see the till.')
    await page.keyboard.press('Control+Enter')
    await article(page, 'see the till').waitFor()
    await write(page, 'r', 'You are right, Ivo.')
    await page.keyboard.press('Control+Enter')
    await countdown(page).waitFor()
    await write(page, 'r', 'One more thing')
  })

  await it('kill -9: the desk says so, and keeps what is being written', async () => {
    await shop.server.kill()
    await page.getByText('Offline. Words written here are kept.').waitFor()
    await box(page).pressSequentially(', which I write while nobody listens')
    await page.keyboard.press('Control+Enter')
    await page.getByText('No connection just now.').waitFor()
    is(await writtenWords(page), 'One more thing, which I write while nobody listens')
  })

  await it('back again, the open desk finds its way by itself', async () => {
    await shop.server.begin()
    await page.getByText('Offline. Words written here are kept.').waitFor({ state: 'detached' })
    await shop.begin('Noor Haddad', 'Written after the crash')
    await row(page, 'Noor Haddad').or(page.getByRole('button', { name: '1 new' })).first().waitFor()
    is(await writtenWords(page), 'One more thing, which I write while nobody listens')
  })

  await it('the held answer still leaves, once', async () => {
    await shop.server.advanceClock(9)
    await article(page, 'You are right, Ivo.').getByText('Sent', { exact: true }).waitFor()
    await customer.page.goto(shop.base + own)
    is(await customer.page.getByText('You are right, Ivo.').count(), 1)
    is(await customer.page.getByText('see the till').count(), 0, 'notes on the page of the customer')
  })

  await it('the link of the customer still opens, and their answer arrives live', async () => {
    await writeBack(customer.page, 'Thank you for looking.')
    await article(page, 'Thank you for looking.').waitFor()
  })

  await it('a fresh look shows everything, and the draft', async () => {
    await page.reload()
    for (const words of ['The bill is wrong', 'He is right, see the till.', 'You are right, Ivo.', 'Thank you for looking.']) {
      is(await article(page, words).first().waitFor().then(() => article(page, words).count()), 1, words)
    }
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /bill\.txt/ }).click()])
    is(await download.failure(), null)
    await editorReady(page)
    is(await writtenWords(page), 'One more thing, which I write while nobody listens')
    is(await rows(page).count(), 2)
    await leaveField(page)
    await expectNoTrouble(desk)
  })
}

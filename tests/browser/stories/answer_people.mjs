// Who an answer goes to: everyone it should, shown before it leaves, changed by keyboard, never by accident.
import { box, countdown, deskAt, empty, expectNoTrouble, leaveField, said } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { connectMailbox, mailServer, rawMail, receive } from '../support/mail.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const field = (page, kind) => page.getByRole('group', { name: kind, exact: true })
const chips = (page, kind) => field(page, kind).locator('li > span').allInnerTexts()
const recipients = (mails) => mails.flatMap((mail) => [...mail.matchAll(/^X-Rcpt-Args: <([^>]*)>/gm)].map((found) => found[1])).sort()

export default async function story(it) {
  const shop = await Shop.open()
  const server = await mailServer()
  await connectMailbox(shop, server.port)
  await shop.ask('PUT', '/api/sending', { on: true })
  const { conversation } = receive(shop, rawMail({ Cc: 'Ravi Shah <ravi@office.example>' }))
  const { desk, page } = await deskAt(shop, conversation)
  const line = (words) => page.getByRole('button', { name: words, exact: true })

  await it('one line says who it goes to', async () => {
    await line('To Juno Park · Cc Ravi Shah').waitFor()
    is(await page.locator('.fields').count(), 0)
  })

  await it('a note goes to nobody outside', async () => {
    await leaveField(page)
    await page.keyboard.press('n')
    await line('To Juno Park · Cc Ravi Shah').waitFor({ state: 'detached' })
    await leaveField(page)
    await page.keyboard.press('r')
    await line('To Juno Park · Cc Ravi Shah').waitFor()
  })

  await it('opens by a key; an address is checked, and what is no address stays to be mended', async () => {
    await leaveField(page)
    await page.keyboard.press('T')
    await field(page, 'To').getByRole('textbox').waitFor()
    await field(page, 'Cc').getByRole('textbox').focus()
    await page.keyboard.type('lena@office')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('“lena@office” is not a complete email address.').waitFor()
    is(await field(page, 'Cc').getByRole('textbox').inputValue(), 'lena@office')
    await look(page, 'people', true)
    await page.keyboard.type('.example,')
    await until('she is there', async () => (await chips(page, 'Cc')).join() === 'Ravi Shah,lena@office.example')
    is(await page.getByRole('alert').count(), 0)
  })

  await it('several are pasted at once, and nobody stands there twice', async () => {
    await field(page, 'Bcc').getByRole('textbox').fill('"Park, Mina" <mina@mail.example>; Mina@mail.example, files@shop.example')
    await page.keyboard.press('Tab')
    await until('both are there', async () => (await chips(page, 'Bcc')).join('|') === 'Park, Mina|files@shop.example')
  })

  await it('one is taken off, and the change is said', async () => {
    await field(page, 'Cc').getByRole('button', { name: 'Take Ravi Shah <ravi@office.example> off' }).click()
    await page.getByText('Not this time: Ravi Shah').waitFor()
    await page.getByText(/^New this time: lena@office\.example/).waitFor()
  })

  await it('Escape folds it; it is kept for this answer through a reload', async () => {
    await page.keyboard.press('Escape')
    await line('To Juno Park · Cc lena@office.example · Bcc Park, Mina, files@shop.example').waitFor()
    await page.reload()
    await line('To Juno Park · Cc lena@office.example · Bcc Park, Mina, files@shop.example').waitFor()
  })

  await it('with nobody under To nothing is sent', async () => {
    await leaveField(page)
    await page.keyboard.press('T')
    await page.locator('.fields input:focus').waitFor()
    await page.keyboard.press('Backspace')
    await box(page).click()
    await page.keyboard.type('A new one leaves today.')
    await page.keyboard.press('Control+Enter')
    await said(page, 'Who is it for?').waitFor()
    is(await countdown(page).count(), 0)
    await field(page, 'To').getByRole('textbox').fill('juno@mail.example')
    await page.keyboard.press('Enter')
  })

  await it('taken back, they are there again with the words', async () => {
    await box(page).click()
    await page.keyboard.press('Control+Enter')
    await countdown(page).waitFor()
    await leaveField(page)
    await page.keyboard.press('z')
    await said(page, 'Taken back.').waitFor()
    await until('they are back', async () => (await page.locator('.people').innerText()).includes('lena@office.example'))
  })

  await it('it goes to exactly these, and to nobody else', async () => {
    await box(page).click()
    await page.keyboard.press('Control+Enter')
    await page.locator('article.held').waitFor()
    await until('it has left', async () => (await shop.server.advanceClock(5), server.mails().length > 0))
    await until('to all of them', async () => recipients(server.mails()).join() === 'files@shop.example,juno@mail.example,lena@office.example,mina@mail.example')
    is(server.mails().some((mail) => /^Bcc:/m.test(mail)), false)
    await page.getByText('Sent: all 4').waitFor()
  })

  await it('the next answer is as usual again, and says what is new against the last', async () => {
    await page.getByText(/^New this time: Ravi Shah/).waitFor()
    await line('To Juno Park · Cc Ravi Shah').waitFor()
    await empty(page)
    await expectNoTrouble(desk)
  })
}

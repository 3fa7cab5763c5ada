// A picture pasted into an answer: it stands among the words, in the mail that leaves, and in what we have written.
import { article, countdown, deskAt, expectNoTrouble, leaveField, said, write } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { connectMailbox, mailServer, rawMail, receive } from '../support/mail.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const box = (page) => page.locator('form.composer .ProseMirror')
const pictures = (page) => box(page).locator('img[data-attachment]')
const chips = (page) => page.getByRole('list', { name: 'Files to be sent' }).getByRole('listitem')

const paste = (page, name, type = 'image/png') =>
  box(page).evaluate(
    (place, { name, type, base64 }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }))
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    { name, type, base64: dot },
  )

const isDrawn = (picture) => picture.evaluate((it) => it.complete && it.naturalWidth > 0)

export default async function story(it) {
  const shop = await Shop.open()
  const server = await mailServer()
  await connectMailbox(shop, server.port)
  await shop.ask('PUT', '/api/sending', { on: true })
  const first = receive(shop, rawMail({ words: 'Which cup is it?' }))
  const { desk, page, keys } = await deskAt(shop, first.conversation)

  await it('pasted, it stands where the caret was, and with the files', async () => {
    await write(page, 'r', 'This one: ')
    await paste(page, 'cup.png')
    await until('it stands there', async () => (await pictures(page).count()) === 1)
    await until('it is drawn', () => isDrawn(pictures(page)))
    is(await pictures(page).getAttribute('alt'), 'cup.png')
    is(await chips(page).count(), 1)
    await look(page, 'a picture among the words', true)
  })

  await it('taken from the files, it is gone from the words', async () => {
    await paste(page, 'wrong.png')
    await until('two', async () => (await pictures(page).count()) === 2)
    await chips(page).filter({ hasText: 'wrong.png' }).getByRole('button', { name: 'Remove' }).click()
    await until('one', async () => (await pictures(page).count()) === 1)
    is(await pictures(page).getAttribute('alt'), 'cup.png')
  })

  await it('what is no picture for mail stands with the files alone', async () => {
    await paste(page, 'drawing.svg', 'image/svg+xml')
    await until('two files', async () => (await chips(page).count()) === 2)
    await chips(page).filter({ hasText: 'drawing.svg' }).getByText('kB').or(chips(page).filter({ hasText: 'drawing.svg' }).locator('.hint')).first().waitFor()
    is(await pictures(page).count(), 1)
    await chips(page).filter({ hasText: 'drawing.svg' }).getByRole('button', { name: 'Remove' }).click()
  })

  await it('outlasts a reload', async () => {
    await page.waitForTimeout(1_500)
    await page.reload()
    await until('it stands there', async () => (await pictures(page).count()) === 1)
    await until('it is drawn', () => isDrawn(pictures(page)))
  })

  await it('sent, it stands in what we wrote; taken back, it is a draft again', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await until('it is drawn', () => isDrawn(article(page, 'This one:').locator('.html img')))
    is(await article(page, 'This one:').getByRole('img').count(), 1)
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await until('it stands there', async () => (await pictures(page).count()) === 1)
  })

  await it('leaves in the mail, among the words and by its name in the plain ones', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await shop.server.advanceClock(9)
    await until('it has left, all of it', () => /--\s*$/.test(server.mails()[0] ?? ''))
    const [mail] = server.mails()
    holds(/multipart\/related/i.test(mail), 'related')
    const [, id] = /Content-ID: <(picture\d+\.[^>]+)>/i.exec(mail) ?? []
    holds(id !== undefined, 'a content id')
    holds(mail.replace(/=\r?\n/g, '').replace(/=3D/g, '=').includes(`<img src="cid:${id}" alt="cup.png">`), 'named in the HTML')
    holds(mail.replace(/=\r?\n/g, '').includes('This one: [cup.png]'), 'named in the words')
    holds(!mail.includes('data-attachment'), 'nothing of ours')
    await expectNoTrouble(desk)
  })
}

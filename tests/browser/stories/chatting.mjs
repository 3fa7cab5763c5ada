// A visitor on a shop's own page and somebody at the desk, side by side.
import { person } from '../support/browser.mjs'
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, row, write } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { connectMailbox, mailServer } from '../support/mail.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'
import { chatOf, website } from '../support/website.mjs'

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const mail = await mailServer()
  await connectMailbox(shop, mail.port)
  await shop.ask('PUT', '/api/sending', { on: true })
  const inbox = (await shop.ask('GET', '/api/inboxes')).items[0]
  const page_of_shop = await website((asked) => chatOf(shop, inbox.id, asked.has('known') ? 'vouched' : ''))
  const ada = await person()
  await shop.letIn(ada)
  const visitor = await person({ width: 390, height: 844 })
  const asked = []
  visitor.page.on('request', (request) => request.url().startsWith(shop.base) && asked.push(new URL(request.url()).pathname))
  const { page } = visitor
  const panel = page.frameLocator('iframe')
  const box = panel.getByRole('textbox', { name: 'Your message' })
  const log = panel.getByRole('log')
  const said = (words) => log.locator('article').filter({ hasText: words })
  const open = (name = 'Chat with us') => page.getByRole('button', { name }).click()

  await it('an owner says where it may stand, and gets the line to put there', async () => {
    await openDesk(ada.page, shop.base, '/settings?part=inboxes')
    await ada.page.getByRole('button', { name: /^Chat: / }).click()
    await ada.page.getByLabel('Pages that may show it').fill('http://shop.example')
    await ada.page.getByLabel('Let visitors chat').check()
    await ada.page.getByRole('button', { name: 'Keep' }).click()
    await ada.page.getByText('This is not the address of a page: http://shop.example').waitFor()
    await ada.page.getByText(`data-inbox="${inbox.id}"`).waitFor()
    await look(ada.page, 'the chat of an inbox', true)
    await ada.page.getByLabel('Pages that may show it').fill(`${page_of_shop.origin}/tea`)
    await ada.page.getByRole('button', { name: 'Keep' }).click()
    await ada.page.getByText(`A chat stands on ${page_of_shop.origin.slice(7)}.`).waitFor()
  })

  await it('before it is pressed a page has asked for one file, and no cookie is set', async () => {
    await page.goto(page_of_shop.origin)
    await page.getByRole('button', { name: 'Chat with us' }).waitFor()
    is(asked.join(), '/widget.js')
    is((await visitor.context.cookies()).length, 0)
    is(await page.locator('iframe').count(), 0)
  })

  await it('it says truthfully that somebody is here', async () => {
    await open()
    await panel.getByText('Somebody is here now.').waitFor()
    await until('the focus is in the box', () => box.evaluate((field) => field === document.activeElement))
    await look(page, 'the chat before a word', true)
  })

  await it('what is written is at the desk at once, with who is there', async () => {
    await openDesk(ada.page, shop.base)
    await box.fill('Is the lid in stock?')
    await box.press('Enter')
    await said('Is the lid in stock?').waitFor()
    await row(ada.page, 'Is the lid in stock?').click()
    await editorReady(ada.page)
    await ada.page.getByText('Visitor is in the chat').waitFor()
    await box.pressSequentially('Hm')
    await ada.page.getByText('Visitor is writing in the chat…').waitFor()
    await box.fill('')
    is((await visitor.context.cookies()).length, 0)
  })

  await it('that somebody writes is seen, and the answer comes without waiting', async () => {
    await write(ada.page, 'r', 'Yes, two')
    await log.getByText('Somebody is writing').waitFor()
    await ada.page.keyboard.type(' are left.')
    await ada.page.keyboard.press('Control+Enter')
    await said('Yes, two are left.').waitFor()
    is(await ada.page.getByText(/^Leaves in/).count(), 0)
    await look(page, 'a chat on a phone', true)
    await look(ada.page, 'a chat at the desk')
  })

  await it('what is promised stands there, and by when', async () => {
    const { items } = await shop.ask('GET', '/api/conversations?view=all')
    await shop.ask('POST', `/api/conversations/${items[0].id}/promises`, { kind: 'own', words: 'A new lid', due_at: new Date(Date.now() + 3 * 86_400_000).toISOString() })
    await log.getByText(/^A new lid: by [A-Z][a-z]+day/).waitFor()
    await look(page, 'a promise in the chat', true)
  })

  await it('another page and a reload find it as it was, with nothing doubled', async () => {
    await box.fill('One moment')
    await page.goto(`${page_of_shop.origin}/tea`)
    await said('Yes, two are left.').waitFor()
    is(await said('Is the lid in stock?').count(), 1)
    is(await box.inputValue(), 'One moment')
    await page.reload()
    await said('Yes, two are left.').waitFor()
    is(await log.locator('article').count(), 2)
  })

  await it('the server goes in mid-sentence: the words wait, and go once', async () => {
    await shop.server.kill()
    await box.fill('Please put one by.')
    await box.press('Enter')
    await said('Please put one by.').waitFor()
    await log.getByText('No connection.').waitFor()
    await page.reload().catch(() => {})
    await shop.server.begin()
    await page.goto(`${page_of_shop.origin}/`)
    await said('Please put one by.').waitFor()
    await until('it has gone', async () => (await log.locator('.unsent').count()) === 0)
    is(await said('Please put one by.').count(), 1)
    const { items } = await shop.ask('GET', '/api/conversations?view=all')
    is(items.length, 1)
  })

  await it('an address left gets the answer by mail, once its visitor has been silent', async () => {
    await panel.getByRole('button', { name: 'Answer by mail' }).click()
    await panel.getByLabel('Mail address').fill('ada')
    await panel.getByRole('button', { name: 'Keep' }).click()
    await panel.getByText('Please write a complete mail address.').waitFor()
    await panel.getByLabel('Mail address').fill('greta@mail.example')
    await panel.getByRole('button', { name: 'Keep' }).click()
    await panel.getByLabel('Mail address').waitFor({ state: 'detached' })
    await shop.server.advanceClock(150)
    const { items } = await shop.ask('GET', '/api/conversations?view=all')
    await shop.ask('POST', `/api/conversations/${items[0].id}/messages`, { kind: 'reply', text: 'It is put by for you.' })
    await said('It is put by for you.').waitFor()
    await until('it goes by mail too', async () => (await shop.server.advanceClock(5), mail.mails().some((one) => /^X-Rcpt-Args: <greta@mail\.example>/m.test(one))))
  })

  await it('folded by Escape the focus is back, and it is told that there is something new', async () => {
    await box.press('Escape')
    await page.getByRole('button', { name: 'Chat with us' }).waitFor()
    const { items } = await shop.ask('GET', '/api/conversations?view=all')
    await shop.ask('POST', `/api/conversations/${items[0].id}/messages`, { kind: 'reply', text: 'Until six.' })
    await page.getByRole('button', { name: 'Chat with us •' }).waitFor()
  })

  await it('its end gives a copy, and the next word begins anew', async () => {
    await open(/^Chat with us/)
    const [copy] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'End, with a copy' }).click()])
    is(/^chat-\d{4}-\d\d-\d\d\.txt$/.test(copy.suggestedFilename()), true)
    await until('nothing is left of it', async () => (await log.locator('article').count()) === 0)
    await panel.getByLabel('Your name, if you like').fill('Greta Lund')
    await box.fill('Something else: do you repair?')
    // a picture that is sent while the first words are on their way belongs to the same chat
    await page.route('**/api/chat/*', (route) => setTimeout(() => void route.continue(), 500))
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel.getByLabel('Attach a file').setInputFiles({ name: 'kettle.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await panel.getByRole('button', { name: 'Send' }).click()
    await said('kettle.txt').waitFor()
    await page.unroute('**/api/chat/*')
    await ada.page.getByRole('button', { name: '1 new' }).click()
    await row(ada.page, 'Greta Lund').waitFor()
    is((await shop.ask('GET', '/api/conversations?view=all')).items.length, 2)
  })

  await it('no other page can show it, and what it says to ours counts for nothing', async () => {
    const stranger = await person()
    const other = await website(`<iframe src="${shop.base}/chat/${inbox.id}#${page_of_shop.origin}"></iframe>`)
    const refused = stranger.page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
    await stranger.page.goto(other.origin.replace('127.0.0.1', 'localhost'))
    await refused
    other.close()
    await page.evaluate((base) => window.postMessage('fold', base), page_of_shop.origin)
    is(await page.locator('iframe').isVisible(), true)
    const forged = await fetch(`${shop.base}/api/chat/${inbox.id}`, { method: 'POST', headers: { Origin: page_of_shop.origin }, body: new FormData() })
    is(forged.status, 403)
  })

  await it('speaks the language of the page, by its colours in the dark', async () => {
    const german = await person({ scheme: 'dark', width: 1024, height: 800 })
    await german.page.goto(`${page_of_shop.origin}/?lang=de`)
    await german.page.getByRole('button', { name: 'Chat öffnen' }).click()
    await german.page.frameLocator('iframe').getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor()
    await look(german.page, 'the chat in German, dark', true)
    await german.page.goto(`${shop.base}/chat/${inbox.id}?lang=de`)
    await german.page.getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor()
    await look(german.page, 'the panel by itself', true, { colours: true })
    await german.page.setViewportSize({ width: 320, height: 500 })
    await look(german.page, 'the panel on a narrow screen')
    await expectNoTrouble(german)
  })

  await it('a first word from us waits, comes once, keeps the quiet hours and leaves alone whom the shop knows', async () => {
    const asked = async (at, path = '/') => {
      const other = await person()
      await other.page.clock.install({ time: at })
      await other.page.goto(page_of_shop.origin + path)
      await other.page.getByRole('button', { name: 'Chat with us' }).waitFor()
      await other.page.clock.fastForward(29_000)
      is(await other.page.getByRole('button', { name: 'Questions? Write to us.' }).count(), 0)
      await other.page.clock.fastForward(2_000)
      return other
    }
    const count = (other) => other.page.getByRole('button', { name: 'Questions? Write to us.' }).count()
    const noon = await asked('2026-03-02T12:00:00')
    is(await count(noon), 1)
    await look(noon.page, 'a first word from the chat', true)
    await noon.page.getByRole('button', { name: 'Not again' }).click()
    is(await count(noon), 0)
    for (const [at, path, why] of [
      ['2026-03-02T07:59:00', '/', 'before eight'],
      ['2026-03-02T20:00:00', '/', 'at eight in the evening'],
      ['2026-03-01T12:00:00', '/', 'on a Sunday'],
      ['2026-03-02T12:00:00', '/?known=1', 'to somebody whom the shop knows, who decides how often we write'],
    ]) {
      const other = await asked(at, path)
      is(await count(other), 0, why)
      await other.leave()
    }
  })

  await it('switched off, nobody begins one', async () => {
    await shop.ask('PUT', `/api/inboxes/${inbox.id}/chat`, { active: false, sites: [] })
    is((await fetch(`${shop.base}/chat/${inbox.id}`)).status, 404)
    await expectNoTrouble(visitor)
    await expectNoTrouble(ada)
  })
  page_of_shop.close()
}

// Whatever breaks while somebody writes, the words are there afterwards.
import { person } from '../support/browser.mjs'
import { article, box, countdown, editorReady, empty, expectNoTrouble, leaveField, openDesk, row, said, write, writtenWords } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { owner, Shop } from '../support/shop.mjs'

const words = 'Dear Juno,\n\nwe look into it.'
const offline = 'Offline. Words written here are kept.'

/** Lines of the editor are paragraphs; between them a reader sees an empty line. */
const plain = (text) => text.replace(/\n+/g, '\n').trim()

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Juno Park', 'Lid broken')
  const two = await shop.begin('Rosa Diaz', 'Beans too old')
  const desk = await person()
  const { page, context } = desk
  await shop.letIn(desk)
  await openDesk(page, shop.base, `/c/${one.id}`)
  await editorReady(page)

  await it('what a customer writes while the desk opens', async () => {
    const late = async (route) => {
      const answer = await route.fetch()
      await shop.begin('Noor Haddad', 'While you opened')
      await route.fulfill({ response: answer })
    }
    await page.route(/api\/conversations\?/, late, { times: 1 })
    await page.goto(`${shop.base}/inbox`)
    await page.getByRole('button', { name: '1 new' }).click()
    await row(page, 'Noor Haddad').waitFor()
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
  })

  await it('a reload', async () => {
    await write(page, 'r', words)
    await page.reload()
    await editorReady(page)
    is(plain(await writtenWords(page)), plain(words))
    await row(page, 'Juno Park').getByText('Draft').waitFor()
  })

  await it('another conversation in between, which gets none of them', async () => {
    await page.goto(`${shop.base}/c/${two.id}`)
    await editorReady(page)
    is(await writtenWords(page), '')
    await row(page, 'Juno Park').click()
    await until('the draft is back', async () => plain(await writtenWords(page)) === plain(words))
  })

  await it('a reply and a note, each for itself', async () => {
    await write(page, 'n', 'ask Tom')
    await leaveField(page)
    await page.keyboard.press('r')
    is(plain(await writtenWords(page)), plain(words))
    await page.reload()
    await editorReady(page)
    is(plain(await writtenWords(page)), plain(words))
    await page.getByRole('radio', { name: 'Note' }).check()
    is(await writtenWords(page), 'ask Tom')
    await empty(page)
    await page.getByRole('radio', { name: 'Reply' }).check()
  })

  await it('begun before the editor has come', async () => {
    let come
    const later = new Promise((done) => (come = done))
    await page.route('**/a/*.js', async (route) => {
      const response = await route.fetch()
      if ((await response.text()).includes('ProseMirror')) await later
      await route.fulfill({ response })
    })
    await openDesk(page, shop.base, `/c/${two.id}`)
    await box(page).waitFor()
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.type('We send f')
    come()
    await editorReady(page)
    await page.keyboard.type('resh beans.')
    is(await writtenWords(page), 'We send fresh beans.')
    await page.unroute('**/a/*.js')
    await empty(page)
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
  })

  await it('a card that could not be read is read once the network is back', async () => {
    await page.route('**/api/customers/*', (route) => route.abort())
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await context.setOffline(true)
    await page.getByText(offline).waitFor()
    is(await page.getByRole('button', { name: 'Put right' }).count(), 0)
    await page.unroute('**/api/customers/*')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Put right' }).waitFor()
  })

  await it('no network, tried, and sent when it is back', async () => {
    await context.setOffline(true)
    await page.getByText(offline).waitFor()
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await page.getByText('No connection just now.').waitFor()
    is(plain(await writtenWords(page)), plain(words))
    await context.setOffline(false)
    await page.getByText(offline).waitFor({ state: 'detached' })
    is(plain(await writtenWords(page)), plain(words))
  })

  await it('a server that stops in good order', async () => {
    await shop.server.stop()
    await page.getByText(offline).waitFor()
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.type(' It takes a day.')
    await shop.server.begin()
    await page.getByText(offline).waitFor({ state: 'detached' })
    is(plain(await writtenWords(page)), plain(`${words} It takes a day.`))
  })

  await it('a session that was ended elsewhere', async () => {
    const elsewhere = await person()
    await shop.letIn(elsewhere)
    await openDesk(elsewhere.page, shop.base, '/settings?part=sessions')
    const others = elsewhere.page.getByRole('button', { name: /^Sign out there/ })
    await others.last().waitFor()
    for (let left = await others.count(); left > 0; left--) {
      await others.first().click()
      await until('one session fewer', async () => (await others.count()) < left)
    }
    await page.getByText('Please sign in again. Words written here are kept.').waitFor()
    await page.getByLabel('Password').fill(owner.password)
    await page.keyboard.press('Enter')
    await editorReady(page)
    is(plain(await writtenWords(page)), plain(`${words} It takes a day.`))
  })

  await it('sent at last, whole, and the draft is gone', async () => {
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await countdown(page).waitFor()
    await said(page, 'Reply leaves in 8 s.').waitFor()
    const sent = article(page, 'we look into it.')
    is(plain(await sent.locator('.words').innerText()), plain(`${words} It takes a day.`))
    await page.reload()
    await editorReady(page)
    is(await writtenWords(page), '')
    await expectNoTrouble(desk)
  })
}

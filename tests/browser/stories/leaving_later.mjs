// All that is to leave later in one list: found, moved, taken back, slept on; and everybody's for who leads.
import { article, deskAt, editorReady, expectNoTrouble, leaveField, openDesk, said, write, writtenWords } from '../support/desk_page.mjs'
import { person } from '../support/browser.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const list = (page) => page.locator('.planned > ul > li')
const later = (page) => page.getByRole('dialog', { name: 'Send later' })
const tomorrow = (days = 1) => new Date(Date.now() + days * 86_400_000).toISOString()

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Vale', 'tom@shop.example')
  const one = await shop.begin('Juno Park', 'Broken lid')
  const two = await shop.begin('Rosa Diaz', 'Beans too old')
  const { desk, page, keys } = await deskAt(shop, one.id)
  const times = async () => (await shop.ask('GET', '/api/planned')).items.map((row) => row.at)

  await it('with nothing planned it says where replies come here from', async () => {
    await page.getByRole('link', { name: 'Leaving later' }).click()
    await page.getByText('Nothing is to leave later.').waitFor()
    await look(page, 'nothing leaves later', true)
  })

  await it('what is planned stands there with to whom, when and how it begins', async () => {
    await shop.ask('POST', `/api/conversations/${one.id}/messages`, { kind: 'reply', text: 'A new lid leaves tomorrow.', send_at: tomorrow(2) })
    await list(page).getByText('A new lid leaves tomorrow.').waitFor()
    await list(page).getByText('To Juno Park').waitFor()
    await look(page, 'leaving later', true)
  })

  await it('another time is chosen there, its words are as they were, and z gives it the time before', async () => {
    const [before] = await times()
    await list(page).getByRole('button', { name: 'Another time' }).click()
    await later(page).getByLabel('Another time').fill(`${new Date().getFullYear() + 1}-01-15T10:30`.replace(/^(\d+)/, (year) => (new Date().getMonth() === 0 ? String(Number(year) - 1) : year)))
    await later(page).getByRole('button', { name: 'Send then' }).click()
    await said(page, /^Reply goes out /).waitFor()
    await until('it moved', async () => (await times())[0] !== before)
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await until('as before', async () => (await times())[0] === before)
  })

  await it('its link leads to the conversation, where another time can be chosen too', async () => {
    await list(page).getByRole('link').click()
    await editorReady(page)
    await article(page, 'A new lid').getByRole('button', { name: 'Another time' }).click()
    await later(page).getByRole('button', { name: /^In a week|^Monday|^Tomorrow/ }).first().click()
    await said(page, /^Reply goes out /).waitFor()
    await page.getByText(/moved the planned reply to/).first().waitFor({ state: 'attached' })
    is((await times()).length, 1)
  })

  await it('by keys alone: the palette leads there, Enter takes it back, and the words are there to be written on', async () => {
    await keys.press('Control+k')
    await keys.type('leaving later')
    await keys.press('Enter')
    await list(page).getByRole('button', { name: 'Take back' }).focus()
    await keys.press('Enter')
    await said(page, 'Taken back.').waitFor()
    await editorReady(page)
    await until('the words are back', async () => (await writtenWords(page)) === 'A new lid leaves tomorrow.')
    is((await times()).length, 0)
  })

  await it('what was slept on stands there too, and is taken up from there', async () => {
    await openDesk(page, shop.base, `/c/${two.id}`)
    await editorReady(page)
    await write(page, 'r', 'I am not sure about this yet')
    await page.locator('form.composer').getByRole('button', { name: 'Later' }).click()
    await later(page).getByRole('button', { name: /^Sleep on it/ }).click()
    await said(page, /^Kept. It is here again /).waitFor()
    await page.getByRole('link', { name: 'Leaving later' }).click()
    await list(page).getByText('Slept on').waitFor()
    await look(page, 'slept on', true)
    await list(page).getByRole('button', { name: 'Take up again' }).click()
    await editorReady(page)
    await until('the words are there', async () => (await writtenWords(page)) === 'I am not sure about this yet')
    is((await shop.ask('GET', `/api/conversations/${two.id}`)).state, 'open')
  })

  await it('who leads sees everybody’s; nobody else is asked whose', async () => {
    const other = await person()
    await shop.letIn(other, tom)
    await openDesk(other.page, shop.base, '/planned')
    const asTom = await other.context.request.get(`${shop.base}/api/session`)
    const headers = { 'X-CSRF-Token': (await asTom.json()).csrf, Origin: shop.base }
    const sent = await other.context.request.post(`${shop.base}/api/conversations/${two.id}/messages`, { headers, data: { kind: 'reply', text: 'Fresh beans are there.', send_at: tomorrow() } })
    is(sent.status(), 201)
    await openDesk(page, shop.base, '/planned')
    await page.getByText('Nothing is to leave later.').waitFor()
    await page.getByLabel("Everybody's").check()
    await list(page).getByText('Written by Tom Vale').waitFor()
    await look(page, 'leaving later for all', true)
    await openDesk(other.page, shop.base, '/planned')
    await list(other.page).getByText('Fresh beans are there.').waitFor()
    is(await other.page.getByLabel("Everybody's").count(), 0)
    is((await other.context.request.get(`${shop.base}/api/planned?whose=anyone`)).status(), 403)
    await expectNoTrouble(other)
    await expectNoTrouble(desk)
  })
}

// A conversation is called otherwise where its subject stands, and somebody says which language it is in.
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, row, said, write } from '../support/desk_page.mjs'
import { person } from '../support/browser.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const own = await shop.submitForm({ message: 'Der Deckel fehlt, und ich kann die Kanne nicht benutzen.', name: 'Juno Park' })
  const { id } = (await shop.ask('GET', '/api/conversations')).items[0]
  const customer = await person({ script: false })
  const { desk, page, keys } = await deskAt(shop, id)
  const head = () => shop.ask('GET', `/api/conversations/${id}`)
  const field = page.getByLabel('Change the subject')

  async function fromMenu(act) {
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: act }).click()
  }

  await it('the subject is changed from the menu; the list and the customer’s page have the new one', async () => {
    await fromMenu('Change the subject')
    await field.waitFor()
    await look(page, 'changing a subject', true)
    await keys.type('The lid of no. 1042')
    await keys.press('Enter')
    await said(page, 'The subject is changed.').waitFor()
    await page.getByRole('heading', { name: 'The lid of no. 1042' }).waitFor()
    await row(page, 'The lid of no. 1042').waitFor()
    await page.getByText(/Ada Nowak changed the subject/).waitFor({ state: 'attached' })
    await customer.page.goto(shop.base + own)
    await customer.page.getByText('The lid of no. 1042').first().waitFor()
  })

  await it('z gives it its old one; Escape, or none at all, changes nothing', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    const { subject } = await head()
    is(subject === 'The lid of no. 1042', false)
    await fromMenu('Change the subject')
    await field.fill('Never mind')
    await keys.press('Escape')
    await field.waitFor({ state: 'detached' })
    await fromMenu('Change the subject')
    await field.fill(' ')
    await keys.press('Enter')
    await field.waitFor({ state: 'detached' })
    is((await head()).subject, subject)
  })

  await it('which language it is in stands beside it, and what is written is in it', async () => {
    const language = page.getByLabel('Language')
    is(await language.inputValue(), 'de')
    const ofBox = () => page.locator('.ProseMirror').evaluate((box) => box.closest('[lang]').lang)
    is(await ofBox(), 'de')
    await look(page, 'a language', true)
    await language.selectOption('English')
    await said(page, 'It is in English now.').waitFor()
    await until('the box', async () => (await ofBox()) === 'en')
    is((await head()).language_said, true)
    await language.selectOption('As their words have it')
    await until('as heard', async () => (await head()).language_said === false)
    await until('the box', async () => (await ofBox()) === 'de')
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await until('said again', async () => (await head()).language_said)
  })

  await it('a note is in the language of who writes it', async () => {
    await write(page, 'n', 'She has another one')
    await until('not theirs', async () => (await page.locator('.ProseMirror').evaluate((box) => box.closest('[lang]').lang)) === 'en')
    await openDesk(page, shop.base, `/c/${id}`)
    await editorReady(page)
    await expectNoTrouble(desk)
    await expectNoTrouble(customer)
  })
}

// What a house adds to its ways in: a channel of its own, and fields of its form. And words on a page that has ended.
import { createHmac } from 'node:crypto'
import { person } from '../support/browser.mjs'
import { readConfirmation } from '../support/customer.mjs'
import { deskAt, editorReady, expectNoTrouble, openDesk, row, write } from '../support/desk_page.mjs'
import { look, onlooker } from '../support/furnished.mjs'
import { holds, is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

/** As a bridge calls it. */
async function call(shop, path, secret, what) {
  const body = JSON.stringify(what)
  const now = String(Math.floor(Date.now() / 1000))
  const mac = createHmac('sha256', secret).update(`${now}.${body}`).digest('hex')
  const headers = { 'Content-Type': 'application/json', 'Heard-Timestamp': now, 'Heard-Signature': `v1=${mac}` }
  return fetch(shop.base + path, { method: 'POST', headers, body })
}

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const ada = await person()
  await shop.letIn(ada)
  const { page } = ada
  let secret = ''
  let id = 0

  await it('an owner brings a channel, and sees its secret once', async () => {
    await openDesk(page, shop.base, '/settings?part=inboxes')
    await page.getByRole('button', { name: /^Own channels: / }).click()
    await page.getByText('None yet.').waitFor()
    await page.getByRole('button', { name: 'Add a channel' }).click()
    await page.getByLabel('What your team and the answers call it').fill('Messenger')
    await page.getByLabel('Answers are posted to').fill('http://bridge.example/in')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('begins with https://').waitFor()
    await page.getByLabel('Answers are posted to').fill('https://127.0.0.1/in')
    await page.getByRole('button', { name: 'Keep' }).click()
    secret = await page.getByLabel('The secret, shown this once').inputValue()
    holds(secret.startsWith('hws_'), 'this is no secret')
    await page.getByText('Messenger is on. Nothing has come in yet.').waitFor()
    id = (await shop.ask('GET', '/api/channels')).items[0].id
    await look(page, 'the channels of an inbox', true)
  })

  await it('a test says what is wrong, and what was refused last is to be read', async () => {
    await page.getByRole('button', { name: 'Send a test to Messenger' }).click()
    await page.getByRole('status').filter({ hasText: 'leads nowhere that is called from here' }).waitFor()
    is((await call(shop, `/api/channels/${id}/messages`, 'hws_other', {})).status, 401)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: /^Own channels: / }).click()
    await page.getByText('Heard-Signature is not that of this body').waitFor()
    await page.getByText('Messages also come by Messenger.').waitFor()
  })

  await it('what is written there is at the desk under its name, and a claim stays one', async () => {
    const sent = await call(shop, `/api/channels/${id}/messages`, secret, { id: '1', from: { id: 'ada', name: 'Juno', email: 'ada@shop.example' }, text: 'Is the lid in stock?' })
    is(sent.status, 201)
    await openDesk(page, shop.base)
    await row(page, 'Is the lid in stock?').click()
    await page.getByText('Claims to be ada@shop.example').waitFor()
    await page.locator('header').getByText('Messenger', { exact: true }).waitFor()
    await editorReady(page)
    await page.getByText('Juno reads this in Messenger').waitFor()
    await write(page, 'r', 'Two are left.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Nothing leaves yet').first().waitFor()
    await look(page, 'a conversation by a channel of the house', true)
  })

  await it('an owner adds fields to the form', async () => {
    await openDesk(page, shop.base, '/settings?part=inboxes')
    await page.getByRole('button', { name: /^Form fields: / }).click()
    await page.getByRole('button', { name: 'Add a field' }).click()
    const first = page.getByRole('group', { name: 'Field 1' })
    await first.getByLabel('Question (English)').first().fill('Which grinder?')
    const named = page.getByRole('group', { name: 'Which grinder?' })
    await named.getByLabel('Kind').selectOption('choice')
    await named.getByLabel('Choices (English), one a line').first().fill('Old\nNew')
    await named.getByLabel('Must be answered').check()
    await look(page, 'the fields of a form', true)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('The form asks so from now on').first().waitFor()
  })

  const visitor = await person({ script: false, width: 320, height: 700 })
  const seen = await onlooker(visitor)
  let own = ''

  await it('a visitor without scripts is asked, told what is missing, and keeps every word', async () => {
    const { page: form } = visitor
    await form.goto(`${shop.base}/help/contact`)
    await form.getByLabel('Your message').fill('It smokes.')
    await form.getByLabel('Your name').fill('Juno')
    await seen('a form with a field of the house')
    await form.getByRole('button', { name: 'Send message' }).click()
    await form.getByRole('alert').getByRole('link', { name: 'Answer this: Which grinder?' }).waitFor()
    is(await form.getByLabel('Your message').inputValue(), 'It smokes.')
    await form.getByLabel('Which grinder?').selectOption('New')
    await form.getByRole('button', { name: 'Send message' }).click()
    own = (await readConfirmation(form)).own
    await form.goto(shop.base + own)
    await form.locator('dl.asked').getByText('New').waitFor()
    await seen('answers on their own page')
  })

  await it('the answer stands at the desk beside the message', async () => {
    await openDesk(page, shop.base)
    await row(page, 'It smokes.').click()
    await page.locator('article').filter({ hasText: 'It smokes.' }).getByText('Which grinder?').waitFor()
  })

  await it('what is written on a page that has ended is not lost', async () => {
    const { page: form } = visitor
    await form.goto(shop.base + own)
    await form.getByLabel('Your answer').fill('And now it burns.')
    const found = (await shop.ask('GET', '/api/conversations?view=open')).items.find(({ preview }) => preview.startsWith('It smokes'))
    await shop.ask('POST', `/api/conversations/${found.id}/revoke-links`)
    await form.getByRole('button', { name: 'Send answer' }).click()
    await form.getByText('Your words are not lost').waitFor()
    is(await form.getByLabel('Your message').inputValue(), 'And now it burns.')
    await form.getByLabel('Your name').fill('Juno')
    await form.getByRole('button', { name: 'Send message' }).click()
    // the form is that of the shop, with what it asks
    await form.getByLabel('Which grinder?').selectOption('New')
    await form.getByRole('button', { name: 'Send message' }).click()
    await readConfirmation(form)
    await openDesk(page, shop.base)
    await row(page, 'And now it burns.').waitFor()
  })

  await expectNoTrouble(ada)
}

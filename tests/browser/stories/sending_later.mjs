// A reply that goes out at its time, and what is slept on: shown, taken back, and never sent past a customer who wrote first.
import { person } from '../support/browser.mjs'
import { article, deskAt, editorReady, expectNoTrouble, leaveField, openDesk, row, said, write, writtenWords } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const menu = (page) => page.getByRole('dialog', { name: 'Send later' })
const foot = (page) => page.locator('form.composer')

async function later(page, choice) {
  await foot(page).getByRole('button', { name: 'Later' }).click()
  await menu(page).getByRole('button', { name: choice }).first().click()
  await menu(page).waitFor({ state: 'detached' })
}

export default async function story(it) {
  const shop = await Shop.open()
  const own = await shop.submitForm({ message: 'The lid is broken.', name: 'Juno Park' })
  const one = (await shop.ask('GET', '/api/conversations')).items[0]
  const two = await shop.begin('Rosa Diaz', 'Beans too old')
  const customer = await person({ script: false })
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('Later with nothing written leads to the box', async () => {
    await foot(page).getByRole('button', { name: 'Later' }).click()
    holds(await page.evaluate(() => document.activeElement.classList.contains('ProseMirror')), 'the box has no focus')
    is(await menu(page).count(), 0)
  })

  await it('planned, it stands in the conversation with its time', async () => {
    await write(page, 'r', 'A new lid leaves tomorrow.')
    await later(page, /^In a week|^Monday|^Tomorrow/)
    await said(page, /^Reply goes out /).waitFor()
    await article(page, 'A new lid leaves tomorrow.').getByText(/^Goes out /).waitFor()
    await page.getByText(/^Reply planned for /).waitFor()
    is(await writtenWords(page), '')
    await customer.page.goto(shop.base + own)
    is(await customer.page.getByText('A new lid leaves tomorrow.').count(), 0)
  })

  await it('z takes it back, words and all', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await article(page, 'A new lid').waitFor({ state: 'detached' })
    is(await writtenWords(page), 'A new lid leaves tomorrow.')
  })

  await it('so does its button, also after a reload, to be written on', async () => {
    await later(page, /^In a week|^Monday|^Tomorrow/)
    await article(page, 'A new lid').getByText(/^Goes out /).waitFor()
    await page.reload()
    await editorReady(page)
    await article(page, 'A new lid').getByRole('button', { name: 'Take back' }).click()
    await said(page, 'Taken back.').waitFor()
    is(await writtenWords(page), 'A new lid leaves tomorrow.')
  })

  await it('a time that has passed, or is more than a year away, is told in the menu', async () => {
    await foot(page).getByRole('button', { name: 'Later' }).click()
    await menu(page).getByLabel('Another time').fill('2020-01-01T09:00')
    await menu(page).getByRole('button', { name: 'Send then' }).click()
    await menu(page).getByText('Please choose a time that is still to come.').waitFor()
    await menu(page).getByLabel('Another time').fill('2040-01-01T09:00')
    await menu(page).getByRole('button', { name: 'Send then' }).click()
    await menu(page).getByText('Please choose a time within a year.').waitFor()
    await keys.press('Escape')
    await menu(page).waitFor({ state: 'detached' })
    is((await shop.ask('GET', `/api/conversations/${one.id}`)).message_count, 1)
  })

  await it('sent at once after all', async () => {
    await later(page, /^In a week|^Monday|^Tomorrow/)
    await article(page, 'A new lid').getByRole('button', { name: 'Send now' }).click()
    await article(page, 'A new lid').getByText('Sent', { exact: true }).waitFor()
    await customer.page.reload()
    await customer.page.getByText('A new lid leaves tomorrow.').waitFor()
  })

  await it('the customer writes first: it does not go out, it says why, and the words are back', async () => {
    await write(page, 'r', 'Is all well with the lid?')
    await later(page, /^In a week|^Monday|^Tomorrow/)
    await article(page, 'Is all well').getByText(/^Goes out /).waitFor()
    await shop.submitAnswer(own, 'It has arrived, thank you.')
    await page.getByText(/they wrote first, so the planned reply stayed here/).waitFor()
    await article(page, 'Is all well').waitFor({ state: 'detached' })
    await until('the words are back', async () => (await writtenWords(page)) === 'Is all well with the lid?')
    await page.reload()
    await editorReady(page)
    await row(page, 'Juno Park').getByText('Draft').waitFor()
    await shop.server.advanceClock(8 * 86_400)
    await customer.page.reload()
    is(await customer.page.getByText('Is all well with the lid?').count(), 0)
  })

  await it('left alone, it goes out at its time', async () => {
    await openDesk(page, shop.base, `/c/${two.id}`)
    await editorReady(page)
    // with its answer the browser learns what the server's clock says by now
    await write(page, 'n', 'They are roasted on Monday.')
    await keys.press('Control+Enter')
    await said(page, 'Note kept.').waitFor()
    await write(page, 'r', 'Fresh beans are there.')
    await later(page, /^In a week|^Monday|^Tomorrow/)
    await article(page, 'Fresh beans').getByText(/^Goes out /).waitFor()
    await shop.server.advanceClock(8 * 86_400)
    await article(page, 'Fresh beans').getByText('Sent', { exact: true }).waitFor()
    await write(page, 'n', 'They came on Monday.')
    await keys.press('Control+Enter')
    await said(page, 'Note kept.').waitFor()
  })

  await it('slept on: kept, out of sight until the morning, and one press brings both back', async () => {
    await write(page, 'r', 'I am not sure about this yet')
    await later(page, /^Sleep on it/)
    await said(page, /^Kept. It is here again /).waitFor()
    is((await shop.ask('GET', `/api/conversations/${two.id}`)).state, 'snoozed')
    await leaveField(page)
    await keys.press('z')
    await page.getByRole('heading', { name: 'Beans too old' }).waitFor()
    await until('the words are there', async () => (await writtenWords(page)) === 'I am not sure about this yet')
    await until('as before', async () => (await shop.ask('GET', `/api/conversations/${two.id}`)).state !== 'snoozed')
  })

  await it('in the morning it is news, with the words', async () => {
    await editorReady(page)
    await later(page, /^Sleep on it/)
    await until('put off', async () => (await shop.ask('GET', `/api/conversations/${two.id}`)).state === 'snoozed')
    await shop.server.advanceClock(86_400)
    await said(page, 'Rosa Diaz is back on the list.').waitFor()
    await page.goto(`${shop.base}/c/${two.id}`)
    await editorReady(page)
    is(await writtenWords(page), 'I am not sure about this yet')
    await expectNoTrouble(desk)
    await expectNoTrouble(customer)
  })
}

// Come back later: out of sight until its time, back as news, and taken back as it was.
import { deskAt, editorReady, expectNoTrouble, leaveField, row, rows, said, write } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const menu = (page) => page.getByRole('dialog', { name: 'Come back later' })

/** Whether the list, once it is there, leaves somebody out. */
const gone = (page, name) => row(page, name).waitFor({ state: 'detached' })

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Juno Park', 'Lid broken')
  await shop.begin('Rosa Diaz', 'Beans too old')
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('s and a number put it off, and the next one is open', async () => {
    await leaveField(page)
    await keys.press('s')
    await menu(page).waitFor()
    await keys.press('1')
    await menu(page).waitFor({ state: 'detached' })
    await said(page, /^Comes back /).waitFor()
    await gone(page, 'Juno Park')
    await page.getByRole('heading', { name: 'Beans too old' }).waitFor()
    is((await shop.ask('GET', `/api/conversations/${one.id}`)).state, 'snoozed')
  })

  await it('z takes that back', async () => {
    await leaveField(page)
    await keys.press('z')
    await page.getByRole('heading', { name: 'Lid broken' }).waitFor()
    await until('it is our turn again', async () => (await shop.ask('GET', `/api/conversations/${one.id}`)).state === 'open')
  })

  await it('a time that has passed is told in the menu', async () => {
    await editorReady(page)
    await leaveField(page)
    await keys.press('s')
    await menu(page).getByLabel('Another time').fill('2020-01-01T09:00')
    await menu(page).getByRole('button', { name: 'Come back then' }).click()
    await menu(page).getByText('Please choose a time that is still to come.').waitFor()
    await keys.press('Escape')
    await menu(page).waitFor({ state: 'detached' })
    is((await shop.ask('GET', `/api/conversations/${one.id}`)).state, 'open')
  })

  await it('a draft waits with it', async () => {
    await write(page, 'r', 'I asked the makers')
    await leaveField(page)
    await page.getByRole('button', { name: /^Later/ }).click()
    await menu(page).getByRole('button', { name: /^Tomorrow/ }).click()
    await gone(page, 'Juno Park')
    await page.goto(`${shop.base}/inbox?view=snoozed`)
    await row(page, 'Juno Park').getByText(/^Back /).waitFor()
    await row(page, 'Juno Park').getByText('Draft').waitFor()
  })

  await it('what comes back soonest stands on top, and today is said', async () => {
    const rosa = (await shop.ask('GET', '/api/conversations?view=open')).items[0].id
    await shop.ask('PATCH', `/api/conversations/${rosa}`, { snooze: new Date(Date.now() + 30_000).toISOString() })
    await page.reload()
    await row(page, 'Rosa Diaz').getByText(/^Back today, /).waitFor()
    is((await rows(page).locator('.name').allInnerTexts()).join(), 'Rosa Diaz,Juno Park')
    is(await row(page, 'Juno Park').getByText(/^Back today/).count(), 0)
    await shop.ask('PATCH', `/api/conversations/${rosa}`, { state: 'open' })
  })

  await it('it comes back by itself, as news', async () => {
    await page.goto(`${shop.base}/inbox`)
    await row(page, 'Rosa Diaz').waitFor()
    is(await row(page, 'Juno Park').count(), 0)
    await shop.server.advanceClock(2 * 86_400)
    await said(page, 'Juno Park is back on the list.').waitFor()
    await page.getByRole('button', { name: '1 new' }).click()
    await row(page, 'Juno Park').click()
    await page.getByText(/came back: our turn/).first().waitFor()
  })

  await it('a customer who writes is never put off', async () => {
    const own = await shop.submitForm({ message: 'The cup is chipped.', name: 'Mia Holm' })
    await page.getByRole('button', { name: '1 new' }).click()
    await row(page, 'Mia Holm').click()
    await editorReady(page)
    await leaveField(page)
    await keys.press('s')
    await menu(page).waitFor()
    await keys.press('2')
    await gone(page, 'Mia Holm')
    await shop.submitAnswer(own, 'And the saucer.')
    await page.getByRole('button', { name: '1 new' }).click()
    await row(page, 'Mia Holm').waitFor()
    await expectNoTrouble(desk)
  })
}

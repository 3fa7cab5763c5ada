// The shop gets another name and another clock: at the desk and for its customers, with who did it, and taken back.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const own = await shop.submitForm({ message: 'Is my order on its way?', name: 'Mia Holm' })
  const customer = await person({ script: false })
  const colleague = await person()
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await shop.letIn(colleague, tom)
  await openDesk(colleague.page, shop.base, '/settings?part=shop')
  await openDesk(page, shop.base, '/settings?part=shop')

  await it('says how it is, and an empty name is not taken', async () => {
    await page.getByText('Customers know us as Bean & Burr.').waitFor()
    await page.getByText('No clock has been chosen').waitFor()
    await page.getByLabel('Name of the shop').fill('   ')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'Please name the shop.' }).waitFor()
  })

  await it('a zone that is none is told while it is typed, and not taken', async () => {
    await page.getByLabel('Name of the shop').fill('Bean & Burr')
    await page.getByLabel('Clock').fill('Berlin')
    await page.getByText('This zone is not known.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'not known' }).waitFor()
    is((await shop.ask('GET', '/api/shop')).zone, null)
  })

  await it('saved, it is there for everybody at once', async () => {
    await page.getByLabel('Name of the shop').fill('Three Oaks')
    await page.getByLabel('Clock').fill('Asia/Tokyo')
    await page.getByText(/^A clock there shows /).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved. Customers see it from now on.').waitFor()
    await page.getByText('Customers know us as Three Oaks.').waitFor()
    await page.getByText(/^Changed last by Ada Nowak/).waitFor()
    await until('the tab of the colleague', async () => (await colleague.page.title()).endsWith('· Three Oaks'))
  })

  await it('customers read its name and its hours', async () => {
    await customer.page.goto(shop.base + own)
    await customer.page.getByText('Three Oaks').first().waitFor()
    const [, shown] = /(\d\d):(\d\d)/.exec(await customer.page.locator('.thread time').first().innerText())
    const tokyo = new Date(await customer.page.locator('.thread time').first().getAttribute('datetime')).toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo' })
    is(shown, tokyo.slice(0, 2))
  })

  await it('it is taken back by one press', async () => {
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Customers know us as Bean & Burr.').waitFor()
    is((await shop.ask('GET', '/api/shop')).name, 'Bean & Burr')
  })

  await it('a colleague reads it and cannot change it', async () => {
    await colleague.page.reload()
    await colleague.page.getByText('Changing this is for owners.').waitFor()
    is(await colleague.page.getByRole('button', { name: 'Save' }).count(), 0)
    const answer = await colleague.context.request.patch(`${shop.base}/api/shop`, { data: { name: 'Mine' } })
    is(answer.status(), 403)
    await expectNoTrouble(desk)
    await expectNoTrouble(colleague)
  })
}

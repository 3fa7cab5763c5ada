// Everybody chooses the name that customers read, and the owner sees who changed what about the house.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const own = await shop.submitForm({ message: 'Is my order on its way?', name: 'Mia Holm' })
  const one = (await shop.ask('GET', '/api/conversations')).items[0]
  await shop.ask('POST', `/api/conversations/${one.id}/messages`, { kind: 'reply', text: 'It is.', send_after_seconds: 0 })
  await shop.server.advanceClock(1)
  const customer = await person({ script: false })
  const colleague = await person()
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await shop.letIn(colleague, tom)
  const signed = async () => {
    await customer.page.goto(shop.base + own)
    return customer.page.locator('.thread').innerText()
  }

  await it('under a reply stands the name of who wrote it', async () => {
    is((await signed()).includes('Ada Nowak'), true)
  })

  await it('another one is chosen, and read from then on', async () => {
    await openDesk(page, shop.base, '/settings?part=people')
    await page.getByLabel('The name customers read').fill('Ada from the shop')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Customers read it from now on.').waitFor()
    await page.getByText('signed “Ada from the shop”').waitFor()
    const words = await signed()
    is(words.includes('Ada from the shop') && !words.includes('Ada Nowak'), true)
  })

  await it('and taken back by z', async () => {
    await leaveField(page)
    await page.keyboard.press('z')
    await until('their own again', async () => (await signed()).includes('Ada Nowak'))
    await page.getByText('signed “Ada Nowak”').waitFor()
  })

  await it('the owner reads who changed what, newest first', async () => {
    await shop.ask('PATCH', '/api/shop', { name: 'Three Oaks' })
    await openDesk(page, shop.base, '/settings?part=changes')
    const rows = page.locator('.settings-rows li')
    await rows.first().getByText('Ada Nowak renamed the shop').waitFor()
    await rows.filter({ hasText: 'Ada Nowak invited Tom Reuter (Colleague)' }).waitFor()
    is(await page.getByText('Is my order on its way?').count(), 0)
  })

  await it('a colleague does not', async () => {
    await openDesk(colleague.page, shop.base, '/settings?part=changes')
    await colleague.page.getByRole('alert').waitFor()
    is((await colleague.context.request.get(`${shop.base}/api/changes`)).status(), 403)
    await expectNoTrouble(desk)
    await colleague.leave()
  })
}

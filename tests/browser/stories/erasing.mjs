// A customer asks to be forgotten: an owner erases them, and they are gone from every desk and every page.
import { person } from '../support/browser.mjs'
import { article, expectNoTrouble, openDesk, row, rows, said } from '../support/desk_page.mjs'
import { is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const colleague = await shop.hire('Tom Reuter', 'tom@shop.example')
  await shop.begin('Rosa Diaz', 'Beans too old')
  const own = await shop.submitForm({ message: 'My lid is broken', name: 'Juno Park', email: 'juno@mail.example', files: [{ name: 'lid.txt', bytes: 'a lid' }] })
  const owner = await person()
  const other = await person()
  const customer = await person({ script: false })
  await shop.letIn(owner)
  await shop.letIn(other, colleague)

  await it('only an owner is offered it', async () => {
    await openDesk(other.page, shop.base)
    await row(other.page, 'Juno Park').click()
    await article(other.page, 'My lid is broken').waitFor()
    is(await other.page.getByRole('button', { name: 'Erase this customer…' }).count(), 0)
  })

  await it('the way out has the focus, and takes nothing away', async () => {
    await openDesk(owner.page, shop.base)
    await row(owner.page, 'Juno Park').click()
    await owner.page.getByRole('button', { name: 'Erase this customer…' }).click()
    const dialog = owner.page.getByRole('dialog', { name: 'Erase Juno Park?' })
    await dialog.waitFor()
    await owner.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    is(await rows(owner.page).count(), 2)
  })

  await it('erased, they are gone here and, without being asked, at the other desk', async () => {
    await owner.page.getByRole('button', { name: 'Erase this customer…' }).click()
    await owner.page.getByRole('button', { name: 'Erase for good' }).click()
    await said(owner.page, 'Erased.').waitFor()
    await row(owner.page, 'Juno Park').waitFor({ state: 'detached' })
    await row(other.page, 'Juno Park').waitFor({ state: 'detached' })
    await other.page.getByText('This conversation does not exist, or not any more.').waitFor()
    is(await rows(owner.page).count(), 1)
    is(await rows(other.page).count(), 1)
  })

  await it('their page leads nowhere any more', async () => {
    const answer = await customer.page.goto(shop.base + own)
    is(answer.status(), 404)
    is(await customer.page.getByText('My lid is broken').count(), 0)
    await expectNoTrouble(owner)
    await expectNoTrouble(other)
  })
}

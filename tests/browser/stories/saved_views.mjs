// The list in the order that helps, and views that people put together.
import { person } from '../support/browser.mjs'
import { deskAt, expectNoTrouble, leaveField, openDesk, row, rows, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const names = (page) => rows(page).locator('.name').allInnerTexts().then((found) => found.join())
const menu = (page) => page.getByRole('menu', { name: 'Order and views' })
const dialog = (page) => page.getByRole('dialog')

async function openMenu(page) {
  await page.getByRole('button', { name: 'Order and views' }).click()
  await menu(page).waitFor()
}

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const first = await shop.begin('Ada Lund', 'Kettle leaks')
  await shop.server.advanceClock(3_600)
  await shop.begin('Bo Ek', 'Kettle hums')
  await shop.server.advanceClock(3_600)
  await shop.begin('Cy Roth', 'Lovely tea')
  await shop.server.advanceClock(3_600)
  await shop.ask('PATCH', `/api/conversations/${first.id}`, { tags: ['returns'] })
  const { desk, page, keys } = await deskAt(shop, first.id)
  await openDesk(page, shop.base)

  await it('few wait: the newest on top', async () => {
    await row(page, 'Ada Lund').waitFor()
    is(await names(page), 'Cy Roth,Bo Ek,Ada Lund')
  })

  await it('who waits longest on top, by keyboard, and it stays so', async () => {
    await page.getByRole('button', { name: 'Order and views' }).focus()
    await keys.press('Enter')
    await menu(page).waitFor()
    is(await menu(page).getByRole('menuitemradio', { name: 'As usual' }).getAttribute('aria-checked'), 'true')
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await until('in that order', async () => (await names(page)) === 'Ada Lund,Bo Ek,Cy Roth')
    await page.reload()
    await row(page, 'Ada Lund').waitFor()
    is(await names(page), 'Ada Lund,Bo Ek,Cy Roth')
  })

  await it('who is just in is told above, and comes on top', async () => {
    await shop.begin('Di Voss', 'Cup broken')
    await page.getByRole('button', { name: '1 new' }).click()
    is(await names(page), 'Di Voss,Ada Lund,Bo Ek,Cy Roth')
  })

  await it('a view is put together, named, and shows what fits', async () => {
    await openMenu(page)
    await menu(page).getByRole('menuitem', { name: 'New view…' }).click()
    await dialog(page).getByLabel('Name').fill('Returns')
    await dialog(page).getByLabel('Tag').selectOption('returns')
    await dialog(page).getByLabel('Whose').selectOption({ label: 'No one’s yet' })
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await said(page, '“Returns” is in the list of views.').waitFor()
    await until('only that', async () => (await names(page)) === 'Ada Lund')
    is(await page.getByRole('combobox', { name: 'View', exact: true }).evaluate((it) => it.selectedOptions[0].text), 'Returns')
  })

  await it('it follows what happens', async () => {
    const other = await shop.begin('Eva Stern', 'Wrong size')
    await shop.ask('PATCH', `/api/conversations/${other.id}`, { tags: ['Returns'] })
    await page.getByRole('button', { name: '1 new' }).click()
    await row(page, 'Eva Stern').waitFor()
    await shop.ask('PATCH', `/api/conversations/${other.id}`, { tags: [] })
    await row(page, 'Eva Stern').waitFor({ state: 'detached' })
  })

  await it('its address leads back to it', async () => {
    await page.reload()
    await row(page, 'Ada Lund').waitFor()
    is(await names(page), 'Ada Lund')
    await leaveField(page)
    await keys.press('[')
    await until('the one before', async () => (await names(page)).includes('Cy Roth'))
    await keys.press(']')
    await until('back', async () => (await names(page)) === 'Ada Lund')
  })

  await it('nobody else has it until it is shared', async () => {
    const colleague = await person()
    await shop.letIn(colleague, tom)
    await openDesk(colleague.page, shop.base)
    await row(colleague.page, 'Ada Lund').waitFor()
    is(await colleague.page.locator('select option', { hasText: 'Returns' }).count(), 0)
    await openMenu(page)
    await menu(page).getByRole('menuitem', { name: 'Change this view…' }).click()
    await dialog(page).getByLabel('Everybody at the desk has it in their list').check()
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await colleague.page.reload()
    await colleague.page.getByRole('combobox', { name: 'View', exact: true }).selectOption({ label: 'Returns' })
    await until('theirs too', async () => (await names(colleague.page)) === 'Ada Lund')
    await openMenu(colleague.page)
    is(await menu(colleague.page).getByRole('menuitem', { name: 'Change this view…' }).count(), 0)
    await expectNoTrouble(colleague)
    await colleague.leave()
  })

  await it('taken away, and back again', async () => {
    await openMenu(page)
    await menu(page).getByRole('menuitem', { name: 'Take this view away' }).click()
    await said(page, '“Returns” is gone.').waitFor()
    await until('the inbox', async () => (await names(page)).includes('Cy Roth'))
    await leaveField(page)
    await keys.press('z')
    await until('back', async () => (await names(page)) === 'Ada Lund')
    await expectNoTrouble(desk)
  })
}

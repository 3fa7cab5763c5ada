// A lead deletes a conversation: gone from every list and search at once, taken back by one press or later where it is listed.
import { person } from '../support/browser.mjs'
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  await shop.begin('Bo Lind', 'Opening hours', 'When do you open?', { email: 'bo@mail.example' })
  const own = await shop.submitForm({ message: 'A test with my kettle.', name: 'Ada Holm', email: 'ada@mail.example' })
  const { id } = (await shop.ask('GET', '/api/conversations')).items[0]
  const { desk, page, keys } = await deskAt(shop, id)
  const rows = page.locator('.row')

  const colleague = await person()
  await shop.letIn(colleague, tom)
  await openDesk(colleague.page, shop.base, `/c/${id}`)
  await editorReady(colleague.page)

  await it('a colleague has nothing to delete with, and no list of what was deleted', async () => {
    await leaveField(colleague.page)
    await colleague.page.keyboard.press('.')
    await colleague.page.getByRole('menuitem', { name: /^Split messages off/ }).waitFor()
    is(await colleague.page.getByRole('menuitem', { name: /^Delete/ }).count(), 0)
    await colleague.page.keyboard.press('Escape')
    is(await colleague.page.locator('option[value=deleted]').count(), 0)
  })

  await it('by keyboard it is gone here and for everybody, and from their page', async () => {
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: /^Delete the conversation/ }).focus()
    await keys.press('Enter')
    await said(page, 'Deleted.').waitFor()
    await until('one row', async () => (await rows.count()) === 1)
    await until('one row for the colleague', async () => (await colleague.page.locator('.row').count()) === 1)
    await colleague.page.getByText('There is no such conversation').or(colleague.page.locator('.gone')).first().waitFor()
    is((await shop.ask('GET', '/api/search?q=kettle&limit=5')).items.length, 0)
    is((await fetch(shop.base + own)).status, 410)
  })

  await it('it is taken back by one press', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back').waitFor()
    await until('two rows', async () => (await rows.count()) === 2)
    is((await fetch(shop.base + own)).status, 200)
  })

  await it('later it is put back where it is listed', async () => {
    await openDesk(page, shop.base, `/c/${id}`)
    await editorReady(page)
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: /^Delete the conversation/ }).click()
    await said(page, 'Deleted.').waitFor()
    await openDesk(page, shop.base, '/inbox?view=deleted')
    await page.getByText('goes for good').waitFor()
    await until('it is listed', async () => (await rows.count()) === 1)
    await look(page, 'deleted', true)
    await rows.first().click()
    await page.locator('article').getByText('A test with my kettle.').waitFor()
    is(await page.locator('.ProseMirror').count(), 0)
    await look(page, 'a deleted conversation', true)
    await page.getByRole('button', { name: 'Put back as it was' }).click()
    await said(page, 'Put back as it was').waitFor()
    await until('nothing is listed', async () => (await rows.count()) === 0)
  })

  await it('its customer is heard all the same, from a page that was open', async () => {
    await shop.ask('DELETE', `/api/conversations/${id}`)
    await shop.submitAnswer(own, 'It was no test.')
    await openDesk(page, shop.base, `/c/${id}`)
    await page.locator('article').getByText('It was no test.').waitFor()
    await expectNoTrouble(desk)
  })
}

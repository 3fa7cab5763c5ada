// Teams: an owner makes one, a conversation is given to it, and who is in it sees what waits for them.
import { person } from '../support/browser.mjs'
import { deskAt, expectNoTrouble, leaveField, openDesk, row, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const team = (page) => page.locator('.settings-rows li').filter({ hasText: 'Repairs' })
const views = (page) => page.getByRole('combobox', { name: 'View', exact: true })
const offered = (page) => views(page).evaluate((it) => [...it.options].map((option) => option.text))
const owner = (page) => page.getByLabel('Hand over to').evaluate((it) => it.selectedOptions[0].text)

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const one = await shop.begin('Ada Lund', 'Grinder smokes')
  const two = await shop.begin('Bo Ek', 'Lovely tea')
  const { desk, page } = await deskAt(shop, one.id)
  const colleague = await person()
  await shop.letIn(colleague, tom)
  await openDesk(colleague.page, shop.base)
  await row(colleague.page, 'Ada Lund').waitFor()

  await it('without teams nobody is asked about them', async () => {
    is((await offered(colleague.page)).includes('My teams'), false)
    is(await page.getByLabel('Hand over to').locator('optgroup').count(), 0)
  })

  await it('an owner makes one by keyboard', async () => {
    await openDesk(page, shop.base, '/settings?part=teams')
    await page.getByText('There are no teams.').waitFor()
    await page.getByRole('button', { name: 'Make a team' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Repairs')
    await page.getByRole('checkbox', { name: 'Tom Reuter' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Name').focus()
    await page.keyboard.press('Enter')
    await said(page, 'Repairs is there.').waitFor()
    await team(page).getByText('Tom Reuter').waitFor()
  })

  await it('two are not called the same, and no word is lost', async () => {
    await page.getByRole('button', { name: 'Make a team' }).click()
    await page.getByLabel('Name').fill('repairs')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('Another team is called that.').waitFor()
    is(await page.getByLabel('Name').inputValue(), 'repairs')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expectNoTrouble(desk)
  })

  await it('a conversation is given to it, and stands with it', async () => {
    await openDesk(page, shop.base, `/c/${one.id}`)
    await page.getByLabel('Hand over to').selectOption('Ada Nowak')
    await said(page, 'Taken.').waitFor()
    await page.getByLabel('Hand over to').selectOption('Repairs')
    await said(page, 'Repairs has it now.').waitFor()
    await until('nobody has it', async () => (await owner(page)) === 'No one yet')
    await page.locator('header p').getByText('Repairs').waitFor()
    await page.getByText('Ada Nowak gave it to Repairs').waitFor({ state: 'attached' })
  })

  await it('who is in it sees it under their teams, at once', async () => {
    await until('the view is there', async () => (await offered(colleague.page)).includes('My teams'))
    await views(colleague.page).selectOption('My teams')
    await row(colleague.page, 'Ada Lund').waitFor()
    is(await row(colleague.page, 'Bo Ek').count(), 0)
    await expectNoTrouble(colleague)
  })

  await it('and who is not, does not', async () => {
    is((await offered(page)).includes('My teams'), false)
  })

  await it('several are given to it at once; z gives each back to whoever had it', async () => {
    await openDesk(page, shop.base, `/c/${two.id}`)
    await page.getByLabel('Hand over to').selectOption('Ada Nowak')
    await said(page, 'Taken.').waitFor()
    await row(page, 'Bo Ek').locator('.box').click()
    await row(page, 'Ada Lund').locator('.box').click()
    const several = page.getByRole('group', { name: 'What can be done with all that are chosen' })
    await several.getByText('2 chosen').waitFor()
    await several.getByLabel('Hand over to').selectOption('Repairs')
    await said(page, '1 changed. Repairs has it now.').waitFor()
    const bo = () => shop.ask('GET', `/api/conversations/${two.id}`)
    await until('nobody has it but the team', async () => (await bo()).team_id !== null && (await bo()).assignee_id === null)
    await leaveField(page)
    await page.keyboard.press('z')
    await said(page, 'Taken back.').waitFor()
    is((await bo()).team_id, null)
    is(typeof (await bo()).assignee_id, 'number', 'she has it again')
  })

  await it('taken away it is offered no more, and z brings it back', async () => {
    await openDesk(page, shop.base, '/settings?part=teams')
    await page.getByRole('button', { name: 'Take away Repairs' }).click()
    await said(page, 'Repairs is gone.').waitFor()
    await page.getByText('There are no teams.').waitFor()
    await until('the view is gone', async () => !(await offered(colleague.page)).includes('My teams'))
    await page.keyboard.press('z')
    await team(page).waitFor()
  })

  await it('a colleague reads them and changes none', async () => {
    await openDesk(colleague.page, shop.base, '/settings?part=teams')
    await colleague.page.getByText('An owner makes and changes teams.').waitFor()
    await team(colleague.page).waitFor()
    is(await colleague.page.getByRole('button', { name: 'Make a team' }).count(), 0)
    await colleague.leave()
  })
}

// A house in a regulated trade: an owner chooses its rules, a complaint is called one, what the rules ask for is promised and shown; a team with
// hours of its own.
import { deskAt, expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { inBothThemes } from '../support/furnished.mjs'
import { holds, is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Ada Lund', 'The boiler is out')
  const { desk, page } = await deskAt(shop, one.id)
  const promises = async () => (await shop.ask('GET', `/api/conversations/${one.id}`)).promises
  const here = page.getByRole('list', { name: 'Promises' })
  const complaint = async () => {
    await leaveField(page)
    await page.keyboard.press('.')
    await page.getByRole('menuitem', { name: 'A complaint, or not' }).click()
  }

  await it('no rules hold until an owner says so, and each pack tells what it asks for', async () => {
    await openDesk(page, shop.base, '/settings?part=promises')
    const tick = page.getByRole('checkbox', { name: 'We are in a regulated trade' })
    is(await tick.isChecked(), false)
    await tick.focus()
    await page.keyboard.press('Space')
    await page.getByText('Answered within 10 working days of its arrival').waitFor()
    await page.getByLabel('Whose rules').selectOption({ label: 'FCA, DISP (UK)' })
    await page.getByText('Answered within 8 weeks of its arrival').waitFor()
    await page.getByText('DISP 1.6.2R:').first().waitFor()
    await inBothThemes(page, 'rules of a trade')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Complaints are answered by FCA, DISP (UK).').waitFor()
    is((await shop.ask('GET', '/api/promise-rules')).deadline_pack, 'uk_fca')
  })

  await it('called a complaint, it is promised by the rules and says where they stand', async () => {
    is((await promises()).length, 0)
    await openDesk(page, shop.base, `/c/${one.id}`)
    await page.locator('.ProseMirror').first().waitFor()
    await complaint()
    await said(page, 'A complaint now.').waitFor()
    await here.getByText('A full answer to your complaint').waitFor()
    await here.getByText('DISP 1.6.2R:').waitFor()
    is((await promises()).length, 2, 'that it arrived, and the answer')
    await page.getByText('said that it is a complaint').first().waitFor({ state: 'attached' })
    await inBothThemes(page, 'a complaint by the rules')
  })

  await it('no complaint after all, and taken back', async () => {
    await complaint()
    await said(page, 'No complaint any more.').waitFor()
    await here.waitFor({ state: 'detached' })
    is((await promises()).length, 0)
    await leaveField(page)
    await page.keyboard.press('z')
    await here.getByText('A full answer to your complaint').waitFor()
  })

  await it('a team has hours of its own, and those of the house again', async () => {
    const team = await shop.ask('POST', '/api/teams', { name: 'Repairs', people: [] })
    await openDesk(page, shop.base, '/settings?part=teams')
    await page.getByRole('button', { name: 'Hours of Repairs' }).click()
    await page.getByText('As the house is open.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Its own. What it has is promised by them.').waitFor()
    holds((await shop.ask('GET', `/api/teams/${team.id}/hours`)).told, 'the team has no hours')
    await inBothThemes(page, 'hours of a team')
    await page.getByRole('button', { name: 'As the house again' }).click()
    await page.getByText('As the house is open.').waitFor()
    is((await shop.ask('GET', `/api/teams/${team.id}/hours`)).told, false)
    await openDesk(page, shop.base, '/settings?part=changes')
    await page.getByText('changed the hours of Repairs').first().waitFor()
  })

  await expectNoTrouble(desk)
}

// Something is urgent or it is not: from the menu by mouse, by Ctrl-K, taken back; a view of it, and what an owner promises for it.
import { person } from '../support/browser.mjs'
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, row, rows, said } from '../support/desk_page.mjs'
import { inBothThemes } from '../support/furnished.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  await shop.ask('PATCH', '/api/shop', { zone: 'Europe/Berlin' })
  const { country, region, week } = await shop.ask('GET', '/api/hours')
  await shop.ask('PUT', '/api/hours', { country, region, week, own_days: [] })
  await shop.begin('Bo Ek', 'Kettle hums')
  const own = await shop.submitForm({ message: 'Our cellar is full of water.', name: 'Juno Park' })
  const [one] = (await shop.ask('GET', '/api/conversations?view=open')).items
  const customer = await person({ script: false })
  const { desk, page, keys } = await deskAt(shop, one.id)
  const head = () => shop.ask('GET', `/api/conversations/${one.id}`)
  const promised = async () => (await head()).promises.map(({ due_at }) => due_at).join()
  const marks = page.getByText('Urgent', { exact: true })
  const told = await promised()

  await it('nothing is urgent by itself, and the house promises nothing for it before an owner says so', async () => {
    is(await marks.count(), 0)
    is(one.urgent, false)
    holds(told !== '', 'the form promises nothing')
  })

  await it('from the menu, by mouse: marked in the list and on top, and told in the timeline', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Urgent, or not' }).click()
    await said(page, 'Urgent now.').waitFor()
    await row(page, 'Juno Park').getByText('Urgent', { exact: true }).waitFor()
    await page.locator('.about').getByText('Urgent', { exact: true }).waitFor()
    await page.getByText('Ada Nowak marked this as urgent').first().waitFor({ state: 'attached' })
    is((await head()).urgent, true)
    is(await promised(), told, 'a mark alone changed what is promised')
    await inBothThemes(page, 'urgent')
  })

  await it('taken back by z, and again by Ctrl-K', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await until('not urgent', async () => !(await head()).urgent)
    await until('no mark', async () => (await marks.count()) === 0)
    await keys.press('Control+k')
    await page.getByRole('dialog', { name: 'Do, go or find' }).waitFor()
    await keys.type('urgent, or')
    await keys.press('Enter')
    await said(page, 'Urgent now.').waitFor()
    await until('urgent', async () => (await head()).urgent)
  })

  await it('somebody else sees it at once, without reloading', async () => {
    const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
    const colleague = await person()
    await shop.letIn(colleague, tom)
    await openDesk(colleague.page, shop.base)
    await row(colleague.page, 'Juno Park').getByText('Urgent', { exact: true }).waitFor()
    await shop.ask('PATCH', `/api/conversations/${one.id}`, { urgent: false })
    await row(colleague.page, 'Juno Park').getByText('Urgent', { exact: true }).waitFor({ state: 'detached' })
    await expectNoTrouble(colleague)
    await colleague.leave()
  })

  await it('an owner promises more for it, and the rule reads as a sentence', async () => {
    await openDesk(page, shop.base, '/settings?part=promises')
    await page.getByRole('button', { name: 'Add one for some' }).click()
    await page.getByLabel('What it came as').selectOption({ label: 'anything' })
    await page.getByRole('checkbox', { name: 'Only what is urgent' }).check()
    await page.getByLabel('What is promised').first().selectOption({ label: 'within open hours' })
    await page.getByLabel('How many').first().fill('1')
    await inBothThemes(page, 'a promise for what is urgent')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('For what is urgent: within one open hour').waitFor()
    is((await shop.ask('GET', '/api/promise-rules')).policies.map(({ urgent }) => urgent).join(), 'true,false')
    is(await promised(), told, 'a rule alone changed what is promised')
  })

  await it('marked now, the earlier time takes the place of the later one, and the customer reads it', async () => {
    await customer.page.goto(shop.base + own)
    const before = await customer.page.locator('.promises').innerText()
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: 'Urgent, or not' }).click()
    await said(page, 'Urgent now.').waitFor()
    await until('an earlier time', async () => (await promised()) < told)
    is((await head()).promises.length, 1, 'the later one stands beside it')
    await customer.page.reload()
    await customer.page.getByText('An answer from a person').waitFor()
    holds((await customer.page.locator('.promises').innerText()) !== before, 'the page shows the old time')
    is(await customer.page.locator('.promises li').count(), 1)
  })

  await it('not urgent any more, what was promised stays', async () => {
    const now = await promised()
    await leaveField(page)
    await keys.press('z')
    await until('not urgent', async () => !(await head()).urgent)
    is(await promised(), now)
  })

  await it('a view shows what is urgent, and follows', async () => {
    await page.getByRole('button', { name: 'Order and views' }).click()
    await page.getByRole('menuitem', { name: 'New view…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('What burns')
    await dialog.getByLabel('Only what is urgent').check()
    await inBothThemes(page, 'a view of what is urgent')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await said(page, '“What burns” is in the list of views.').waitFor()
    is(await rows(page).count(), 0)
    await shop.ask('PATCH', `/api/conversations/${one.id}`, { urgent: true })
    await row(page, 'Juno Park').waitFor()
    is(await row(page, 'Bo Ek').count(), 0)
    await page.reload()
    await row(page, 'Juno Park').waitFor()
    is(await rows(page).count(), 1)
  })

  await expectNoTrouble(desk)
  await expectNoTrouble(customer)
}

// Several conversations at once: chosen by keys or mouse, one act for all, one undo, and the truth when some did not change.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, leaveField, openDesk, row, rows, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const bar = (page) => page.getByRole('group', { name: 'What can be done with all that are chosen' })
const chosen = (page) => page.locator('#conversation-list [aria-checked=true]')
const names = ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil']

export default async function story(it) {
  const shop = await Shop.open()
  await shop.hire('Tom Reuter', 'tom@shop.example')
  const ids = {}
  for (const name of names) ids[name] = (await shop.begin(name, `A matter of ${name}`)).id
  const at = async (name) => shop.ask('GET', `/api/conversations/${ids[name]}`)
  const states = async () => (await Promise.all(names.map(at))).map((head) => head.state).join(' ')
  const desk = await person()
  const { page, context } = desk
  const keys = page.keyboard
  await shop.letIn(desk)
  await openDesk(page, shop.base)
  await rows(page).first().waitFor()

  await it('x chooses the open row, Shift-x as far as another', async () => {
    await leaveField(page)
    await keys.press('j')
    await keys.press('x')
    await bar(page).getByText('1 chosen').waitFor()
    await keys.press('j')
    await keys.press('j')
    await keys.press('Shift+X')
    await bar(page).getByText('3 chosen').waitFor()
    is(await chosen(page).count(), 3)
    await keys.press('x')
    await bar(page).getByText('2 chosen').waitFor()
    await keys.press('x')
    await bar(page).getByText('3 chosen').waitFor()
  })

  await it('e settles all of them, z takes all of it back', async () => {
    await keys.press('e')
    await said(page, '3 settled.').waitFor()
    await bar(page).waitFor({ state: 'detached' })
    await until('three are settled', async () => (await states()) === 'open open resolved resolved resolved')
    is(await rows(page).count(), 2)
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    is(await states(), 'open open open open open')
    await until('rows in their places', async () => (await rows(page).count()) === 5)
    is(await rows(page).first().locator('.name').innerText(), 'Emil')
  })

  await it('Escape chooses none and leaves everything as it was', async () => {
    await leaveField(page)
    await keys.press('x')
    await bar(page).waitFor()
    await keys.press('Escape')
    await bar(page).waitFor({ state: 'detached' })
    is(await chosen(page).count(), 0)
    is(await states(), 'open open open open open')
  })

  await it('by mouse: a box on the row, a range with Shift, a colleague', async () => {
    await row(page, 'Ana').locator('.box').click()
    await row(page, 'Cleo').locator('.box').click({ modifiers: ['Shift'] })
    await bar(page).getByText('3 chosen').waitFor()
    is(new URL(page.url()).pathname, '/inbox', 'choosing opens nothing')
    const size = await row(page, 'Ana').locator('.box').boundingBox()
    is(size.width >= 24 && size.height >= 24, true, 'target')
    await bar(page).getByLabel('Hand over to').selectOption('Tom Reuter')
    await said(page, '3 changed. Handed to Tom Reuter.').waitFor()
    await until('they are his', async () => (await at('Ana')).assignee_id !== null && (await at('Cleo')).assignee_id !== null)
    is((await at('Dora')).assignee_id, null)
    await page.getByRole('button', { name: 'Take back' }).click()
    await said(page, 'Taken back.').waitFor()
    is((await at('Ben')).assignee_id, null)
  })

  await it('tags go onto all, and leave those that were there', async () => {
    await shop.ask('PATCH', `/api/conversations/${ids.Dora}`, { tags: ['Old'] })
    await row(page, 'Dora').locator('.box').click()
    await row(page, 'Emil').locator('.box').click()
    await leaveField(page)
    await keys.press('t')
    await page.getByRole('dialog', { name: 'Tag 2 conversations' }).waitFor()
    await keys.type('Wholesale')
    await keys.press('Enter')
    await keys.press('Enter')
    await said(page, '2 tagged.').waitFor()
    await until('both are tagged', async () => (await at('Emil')).tags.join() === 'Wholesale' && (await at('Dora')).tags.join() === 'Old,Wholesale')
    await row(page, 'Emil').getByText('Wholesale').waitFor()
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    is((await at('Dora')).tags.join(), 'Old')
    is((await at('Emil')).tags.join(), '')
  })

  await it('s puts all off, # sets all aside', async () => {
    await row(page, 'Ana').locator('.box').click()
    await row(page, 'Ben').locator('.box').click()
    await leaveField(page)
    await keys.press('s')
    await page.getByRole('dialog', { name: 'Come back later' }).waitFor()
    await keys.press('1')
    await said(page, /^2 changed\. Comes back /).waitFor()
    await until('both are put off', async () => (await states()) === 'snoozed snoozed open open open')
    await leaveField(page)
    await keys.press('z')
    await until('both are back', async () => (await states()) === 'open open open open open')
    await row(page, 'Ana').locator('.box').click()
    await leaveField(page)
    await keys.press('#')
    await said(page, '1 not for us.').waitFor()
    await until('it is set aside', async () => (await at('Ana')).state === 'set_aside')
    await keys.press('z')
    await until('it is not', async () => (await at('Ana')).state === 'open')
    await row(page, 'Ana').waitFor()
  })

  await it('what could not be changed is named, put back, and the rest can be taken back', async () => {
    await context.route(`**/api/conversations/${ids.Ben}`, (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 409, json: { status: 409, code: 'conflict', title: 'Somebody changed this at the same moment. Please try again.', field: null } }) : route.fallback(),
    )
    await row(page, 'Ana').locator('.box').click()
    await row(page, 'Cleo').locator('.box').click({ modifiers: ['Shift'] })
    await bar(page).getByText('3 chosen').waitFor()
    await bar(page).getByRole('button', { name: 'Settle' }).click()
    await said(page, /^1 of 3 could not be changed\. Somebody changed this/).waitFor()
    await row(page, 'Ben').waitFor()
    is(await row(page, 'Ana').count(), 0)
    is(await states(), 'resolved open resolved open open')
    await context.unroute(`**/api/conversations/${ids.Ben}`)
    await page.getByRole('button', { name: 'Take back' }).click()
    await until('all are as before', async () => (await states()) === 'open open open open open')
  })

  await it('another view begins with none chosen, and a key is for the open one again', async () => {
    await row(page, 'Ana').locator('.box').click()
    await bar(page).waitFor()
    await leaveField(page)
    await keys.press(']')
    await keys.press('[')
    await rows(page).first().waitFor()
    is(await chosen(page).count(), 0)
    await row(page, 'Ben').click()
    await editorReady(page)
    await leaveField(page)
    await keys.press('e')
    await said(page, 'Settled.').waitFor()
    await until('only that one', async () => (await states()) === 'open resolved open open open')
    await expectNoTrouble(desk)
  })
}

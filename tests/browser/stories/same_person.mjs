// One person who is known twice becomes one card and two again: by mouse, by keyboard, and at every desk at once.
import { person } from '../support/browser.mjs'
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const colleague = await shop.hire('Tom Reuter', 'tom@shop.example')
  const without = await shop.begin('Juno P.', 'Lid broken', 'My lid is broken.', { phone: '+49 30 1234' })
  const own = await shop.submitForm({ message: 'It is me again, about the lid.', name: 'Juno Park', email: 'juno@mail.example' })
  const first = (await shop.ask('GET', '/api/conversations')).items[0]
  const bo = await shop.begin('Bo Lind', 'Opening hours', 'When do you open?', { email: 'bo@mail.example' })
  const other = await person()
  await shop.letIn(other, colleague)
  const { desk, page, keys } = await deskAt(shop, without.id)
  const card = page.locator('aside .card')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('combobox', { name: 'Name or address' })
  const options = dialog.getByRole('option')
  const theirs = other.page.locator('aside .card')
  const cardOf = (id) => shop.ask('GET', `/api/customers/${id}`)
  const { customer_id: juno } = await shop.ask('GET', `/api/conversations/${first.id}`)

  await it('the other one is found by an address; this one is not offered', async () => {
    await openDesk(other.page, shop.base, `/c/${first.id}`)
    await theirs.getByText('This is the first one.').waitFor()
    await card.getByRole('button', { name: 'Is the same as…' }).click()
    await until('the field has the focus', () => field.evaluate((it) => it === document.activeElement))
    await field.fill('juno')
    await until('one only', async () => (await options.count()) === 1)
    await field.fill('nobody at all')
    await dialog.getByText('Nobody else is found by this.').waitFor()
    await field.fill('juno@mail.example')
    await options.filter({ hasText: 'Juno Park' }).waitFor()
  })

  await it('by keyboard: both stand side by side, and the one with an address is to stay', async () => {
    await keys.press('Enter')
    await dialog.getByText('Whose card stays?').waitFor()
    is(await dialog.getByRole('radio').count(), 2)
    is(await dialog.getByRole('radio', { name: /juno@mail\.example/ }).isChecked(), true)
    await dialog.getByText('+49 30 1234').waitFor()
    is(await dialog.getByText('1 conversation', { exact: true }).count(), 2)
    await dialog.getByText('with all 2 conversations.').waitFor()
    await keys.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await said(page, 'One card now: Juno Park.').waitFor()
  })

  await it('one card: the name that stays, the one it was written under, and what both wrote', async () => {
    await card.getByRole('heading', { name: 'Juno Park' }).waitFor()
    await card.getByText('Written as Juno P. (+49 30 1234). Answers go there.').waitFor()
    await card.getByText('Also known as').waitFor()
    await card.getByRole('link', { name: 'It is me again, about the lid.' }).waitFor()
  })

  await it('a colleague sees it without asking', async () => {
    await theirs.getByText('Juno P. (+49 30 1234)').waitFor()
    await theirs.getByRole('link', { name: 'Lid broken' }).waitFor()
  })

  await it('either name leads to the one card', async () => {
    const { items } = await shop.ask('GET', '/api/customers?q=juno')
    is(items.map((row) => row.id).join(), String(juno))
    const hits = (await shop.ask('GET', '/api/search?q=juno')).items.filter((hit) => hit.kind === 'customer')
    is(hits.map((hit) => hit.title).join(), 'Juno Park')
  })

  await it('their link opens what it opened before', async () => {
    const text = await (await fetch(shop.base + own)).text()
    is(text.includes('about the lid'), true)
    is(text.includes('My lid is broken'), false)
  })

  await it('z makes two of them again, and then one once more by another press', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back').waitFor()
    await card.getByRole('heading', { name: 'Juno P.' }).waitFor()
    is((await cardOf(juno)).also.length, 0)
    await theirs.getByText('This is the first one.').waitFor()
    await shop.ask('POST', `/api/customers/${juno}/merge`, { other_id: (await shop.ask('GET', `/api/conversations/${without.id}`)).customer_id })
    await card.getByRole('heading', { name: 'Juno Park' }).waitFor()
  })

  await it('conversations of both may go on as one; the dialog says who reads it then', async () => {
    await card.getByRole('button', { name: 'Merge…' }).click()
    await dialog.getByText('It was written from another address.').waitFor()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.locator('article').getByText('It is me again').waitFor()
    is((await (await fetch(shop.base + own)).text()).includes('My lid is broken'), true)
  })

  await it('parted by keyboard, any time later: no link leads to the other’s words any more', async () => {
    const part = card.getByRole('button', { name: 'Part again: Juno P. (+49 30 1234)' })
    await part.focus()
    await keys.press('Enter')
    await said(page, 'Two cards again.').waitFor()
    await page.locator('article').getByText('It is me again').waitFor({ state: 'detached' })
    is((await (await fetch(shop.base + own)).text()).includes('My lid is broken'), false)
    is((await cardOf(juno)).conversations.length, 1)
  })

  await it('taken back, both and their conversations are together as before', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back').waitFor()
    await page.locator('article').getByText('It is me again').waitFor()
    await card.getByText('Also known as').waitFor()
  })

  await it('where others stand on a card already, that one stays', async () => {
    await openDesk(page, shop.base, `/c/${bo.id}`)
    await editorReady(page)
    await card.getByRole('button', { name: 'Is the same as…' }).click()
    await field.fill('+49 30 1234')
    await options.filter({ hasText: 'Juno Park' }).click()
    await dialog.getByText('Juno Park stays: others stand on that card already.').waitFor()
    is(await dialog.getByRole('radio', { name: /bo@mail\.example/ }).isDisabled(), true)
    await dialog.getByRole('button', { name: 'Somebody else' }).click()
    await until('the field has the focus', () => field.evaluate((it) => it === document.activeElement))
    await keys.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  await it('erasing says who goes as well', async () => {
    await openDesk(page, shop.base, `/c/${without.id}`)
    await card.getByText('Also known as').waitFor()
    await card.getByRole('button', { name: 'Erase this customer…' }).click()
    await dialog.getByText('Everything under Juno P. (+49 30 1234) goes as well').waitFor()
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await said(page, 'Erased.').waitFor()
    is((await shop.ask('GET', '/api/conversations')).items.length, 1)
    await expectNoTrouble(desk)
  })
}

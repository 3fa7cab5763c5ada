// What a conversation is about: tags of the house, and in one line what they want to do.
import { deskAt, expectNoTrouble, leaveField, row, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const dialog = (page) => page.getByRole('dialog', { name: 'Tags' })

export default async function story(it) {
  const shop = await Shop.open()
  const other = await shop.begin('Rosa Diaz', 'Beans too old')
  await shop.ask('PATCH', `/api/conversations/${other.id}`, { tags: ['Grinder', 'Late delivery'] })
  const one = await shop.begin('Juno Park', 'Lid broken', 'Hello, I would like a new lid for my kettle before Friday. The old one broke.')
  const at = () => shop.ask('GET', `/api/conversations/${one.id}`)
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('t and a few letters put a tag on that is there already', async () => {
    await leaveField(page)
    await keys.press('t')
    await dialog(page).waitFor()
    await keys.type('grin')
    await dialog(page).getByRole('option', { name: 'Grinder' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await dialog(page).getByRole('listitem').filter({ hasText: 'Grinder' }).waitFor()
  })

  await it('another is made by its name, and the last goes with Backspace', async () => {
    await keys.type('Spare  parts')
    await dialog(page).getByRole('option', { name: 'New: Spare parts' }).waitFor()
    await keys.press('Enter')
    await keys.type('Mistake')
    await keys.press('Enter')
    await keys.press('Backspace')
    is(await dialog(page).getByRole('listitem').count(), 2)
    await keys.type('x'.repeat(61))
    await keys.press('Enter')
    await dialog(page).getByText('That is too long for a tag.').waitFor()
    await dialog(page).getByRole('combobox').fill('')
    await keys.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await said(page, 'Tags changed.').waitFor()
    await until('they are on', async () => (await at()).tags.join() === 'Grinder,Spare parts')
    await row(page, 'Juno Park').getByText('Spare parts').waitFor()
    await page.getByText('put the tag “Spare parts” on it').first().waitFor()
  })

  await it('z takes all of that back at once', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    is((await at()).tags.join(), '')
    is(await row(page, 'Juno Park').locator('.tag').count(), 0)
  })

  await it('a row shows two and says how many more there are', async () => {
    await shop.ask('PATCH', `/api/conversations/${one.id}`, { tags: ['Grinder', 'Late delivery', 'Spare parts', 'Wholesale'] })
    await row(page, 'Juno Park').getByText('+2').waitFor()
    is(await row(page, 'Juno Park').locator('.tag').count(), 2)
    await page.locator('.tags').click()
    await dialog(page).getByRole('button', { name: 'Take off Late delivery' }).click()
    await dialog(page).getByRole('button', { name: 'Done' }).click()
    await until('it is off', async () => (await at()).tags.join() === 'Grinder,Spare parts,Wholesale')
  })

  await it('a tag that a colleague puts on meanwhile stays', async () => {
    await leaveField(page)
    await keys.press('t')
    await dialog(page).waitFor()
    await shop.ask('PATCH', `/api/conversations/${one.id}`, { tags: ['Grinder', 'Spare parts', 'Wholesale', 'Repair'] })
    await page.locator('.tags').getByText('Repair').waitFor()
    await keys.type('Urgent')
    await keys.press('Enter')
    await keys.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await until('both are on', async () => (await at()).tags.join() === 'Grinder,Spare parts,Wholesale,Repair,Urgent')
  })

  await it('what they want to do is cut from their words, and asked about', async () => {
    const suggested = (await at()).goal_suggested
    is(suggested !== null && suggested.length > 0, true, 'a suggestion')
    await page.getByText('Is it this?').waitFor()
    await page.getByRole('button', { name: 'Keep' }).click()
    await until('it is kept', async () => (await at()).goal === suggested)
    is(await page.getByText('Is it this?').count(), 0)
    await page.getByText('changed what they want to do').first().waitFor()
  })

  await it('by keys alone: the menu, other words, Escape leaves them, Enter keeps them', async () => {
    const before = (await at()).goal
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menu').waitFor()
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    const field = page.getByLabel('What they want to do')
    await field.waitFor()
    await keys.type('Buy a kettle')
    await keys.press('Escape')
    await field.waitFor({ state: 'detached' })
    is((await at()).goal, before)
    await keys.press('Enter')
    await field.waitFor()
    await keys.type('Get a new lid')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'Get a new lid' }).waitFor()
    await until('it is written', async () => (await at()).goal === 'Get a new lid')
    await leaveField(page)
    await keys.press('z')
    await until('it is as before', async () => (await at()).goal === before)
  })

  await it('nothing is an answer too', async () => {
    await page.locator('.goal .words').click()
    await keys.press('Delete')
    await keys.press('Enter')
    await until('there is none', async () => (await at()).goal === null)
    await page.getByText('Is it this?').waitFor()
    await expectNoTrouble(desk)
  })
}

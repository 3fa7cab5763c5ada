// Who takes people just now: said by one key, seen by colleagues, and nothing lands on whoever is away.
import { axeFindings } from '../support/axe.mjs'
import { person } from '../support/browser.mjs'
import { deskAt, expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const owners = (page) => page.getByRole('combobox', { name: 'Hand over to' })
const option = (page, name) => owners(page).getByRole('option', { name: new RegExp(`^${name}`) })
const state = (page) => page.locator('header .foot .state')
const dialog = (page) => page.getByRole('dialog')

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const one = await shop.begin('Juno Park', 'Which grinder?')
  const two = await shop.begin('Rosa Diaz', 'Beans too old')
  const three = await shop.begin('Lena Voss', 'Order 17')
  const { desk, page, keys } = await deskAt(shop, one.id)
  const ada = (await shop.ask('GET', '/api/desk')).person.id
  for (const { id } of [one, two]) await shop.ask('PATCH', `/api/conversations/${id}`, { assignee_id: ada })
  const colleague = await person()
  await shop.letIn(colleague, tom)
  await openDesk(colleague.page, shop.base, `/c/${three.id}`)
  await owners(colleague.page).waitFor()

  await it('one key and a number: the person in front of somebody goes before', async () => {
    await until('taking people', async () => (await state(page).innerText()).endsWith('taking people'))
    await leaveField(page)
    await keys.press('o')
    await dialog(page).getByRole('button', { name: 'Taking people', pressed: true }).waitFor()
    is((await axeFindings(page)).join('\n'), '')
    await keys.press('2')
    await said(page, 'With a customer').waitFor()
    await until('at the foot of the rail', async () => (await state(page).innerText()).endsWith('with a customer'))
    await until('beside the name', async () => (await option(colleague.page, 'Ada').textContent()) === 'Ada Nowak (with a customer)')
  })

  await it('the same key ends it', async () => {
    await leaveField(page)
    await keys.press('o')
    await said(page, 'Taking people.').waitFor()
    is(await dialog(page).count(), 0)
    await until('told to the colleague', async () => (await option(colleague.page, 'Ada').textContent()) === 'Ada Nowak')
  })

  await it('it is found by its name as well, and taken back by z', async () => {
    await keys.press('Control+k')
    await dialog(page).getByRole('combobox').fill('with a cust')
    await keys.press('Enter')
    await said(page, 'With a customer').waitFor()
    await leaveField(page)
    await keys.press('z')
    await until('taken back', async () => (await state(page).innerText()).endsWith('taking people'))
  })

  await it('who goes away is asked once what to give back, and keeps it by one press', async () => {
    await leaveField(page)
    await keys.press('o')
    await dialog(page).waitFor()
    await keys.press('5')
    await dialog(page).getByText('2 conversations are waiting for you. Give them back?').waitFor()
    is((await axeFindings(page)).join('\n'), '')
    await keys.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    // late in the evening it is tomorrow
    await until('back at', async () => /back [^)]*\d/.test(await state(page).innerText()))
    await until('beside the name', async () => /^Ada Nowak \(back [^)]*\d/.test(await option(colleague.page, 'Ada').textContent()))
    is((await shop.ask('GET', `/api/conversations/${two.id}`)).assignee_id, ada)
  })

  await it('given back they are nobody’s, said in the story of each, and taken back by z', async () => {
    await leaveField(page)
    await keys.press('o')
    await dialog(page).waitFor()
    await keys.press('6')
    await dialog(page).getByRole('button', { name: 'Give back' }).click()
    await until('nobody’s', async () => (await shop.ask('GET', '/api/conversations?view=unassigned')).items.length === 3)
    await page.getByText('Ada Nowak laid it back: no one yet').waitFor()
    await leaveField(page)
    await keys.press('z')
    await until('hers again', async () => (await shop.ask('GET', '/api/conversations?view=unassigned')).items.length === 1)
  })

  await it('handing something to whoever is away asks first', async () => {
    await owners(colleague.page).selectOption({ value: `person ${ada}` })
    await dialog(colleague.page).getByText('Ada Nowak is not there just now').waitFor()
    is((await axeFindings(colleague.page)).join('\n'), '')
    await colleague.page.keyboard.press('Enter')
    await dialog(colleague.page).waitFor({ state: 'detached' })
    is((await shop.ask('GET', `/api/conversations/${three.id}`)).assignee_id, null)
    await until('as it was', async () => (await owners(colleague.page).inputValue()) === 'person')
    await owners(colleague.page).selectOption({ value: `person ${ada}` })
    await dialog(colleague.page).getByRole('button', { name: 'Assign anyway' }).click()
    await said(colleague.page, 'Handed to Ada Nowak.').waitFor()
    is((await shop.ask('GET', `/api/conversations/${three.id}`)).assignee_id, ada)
  })

  await it('it is over by itself', async () => {
    await shop.server.advanceClock(3 * 86_400)
    await page.reload()
    await until('taking people', async () => (await state(page).innerText()).endsWith('taking people'))
    is((await shop.ask('GET', '/api/desk')).people.find((one) => one.id === ada).attention, 'here')
  })

  await it('from four people on, new ones are given out, and it says why', async () => {
    for (const name of ['Lin Wu', 'Zoe Hart']) await shop.hire(name, `${name.slice(0, 3).toLowerCase()}@shop.example`)
    await shop.ask('PUT', '/api/me/attention', { attention: 'with_a_customer' })
    const made = await shop.begin('Mia Holm', 'Is it on its way?')
    const head = await shop.ask('GET', `/api/conversations/${made.id}`)
    holds(head.assignee_id !== null && head.assignee_id !== ada, 'given to somebody who takes people')
    await openDesk(page, shop.base, `/c/${made.id}`)
    await page.getByText(/given to .+ by rule: fewest open/).waitFor()
  })

  await it('the rules say how it goes, and the owner decides otherwise', async () => {
    await openDesk(page, shop.base, '/settings?part=rules')
    await page.getByText('Below four people everybody takes what they can.').waitFor()
    await page.getByText('Nobody is given more than 15 that are open.').waitFor()
    await page.getByLabel('How new conversations come to people').selectOption({ label: 'By taking' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Everybody takes what they can; nothing is given out.').waitFor()
    await page.getByText(/^Changed last by Ada Nowak/).waitFor()
    const made = await shop.begin('Kim Lee', 'And mine?')
    is((await shop.ask('GET', `/api/conversations/${made.id}`)).assignee_id, null)
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Below four people everybody takes what they can.').waitFor()
    await expectNoTrouble(desk)
    await expectNoTrouble(colleague)
  })
}

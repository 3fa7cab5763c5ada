// A customer with several addresses, who belongs to an organisation: put in, marked, found, noted, taken back.
import { deskAt, expectNoTrouble, leaveField, said } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const first = await shop.begin('Ada Holm', 'Ten grinders', 'We need ten grinders.', { email: 'ada@mill.example' })
  const other = await shop.begin('Cem Ay', 'The grinders', 'About the ten grinders.', { email: 'cem@mill.example' })
  const { desk, page, keys } = await deskAt(shop, first.id)
  const card = page.locator('aside .card')
  const dialog = page.getByRole('dialog')

  await it('another address and a number are added by keyboard', async () => {
    await card.getByRole('button', { name: 'Put right' }).focus()
    await keys.press('Enter')
    await dialog.getByRole('button', { name: 'Another address' }).focus()
    await keys.press('Enter')
    await until('the new line is there to write in', () => dialog.getByRole('textbox', { name: 'Email address 2' }).evaluate((field) => field === document.activeElement))
    await keys.type('ada@home.example')
    await dialog.getByLabel('Phone numbers').fill('+49 221 5550101')
    await look(page, 'addresses', true)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await card.getByText('ada@home.example').waitFor()
    await card.getByText('+49 221 5550101').waitFor()
  })

  await it('another one is marked to write to, and the former stays known', async () => {
    await card.getByRole('button', { name: 'Put right' }).click()
    await dialog.getByRole('radio', { name: 'Write here' }).nth(1).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    const known = await shop.ask('GET', `/api/customers/${(await shop.ask('GET', `/api/conversations/${first.id}`)).customer_id}`)
    is(known.email, 'ada@home.example')
    is(known.also_emails.join(), 'ada@mill.example')
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back').waitFor()
    is((await shop.ask('GET', `/api/conversations/${first.id}`)).customer_email, 'ada@mill.example')
  })

  await it('somebody else’s address is refused at its field, and nothing is lost', async () => {
    await card.getByRole('button', { name: 'Put right' }).click()
    await dialog.getByRole('textbox', { name: 'Email address 2' }).fill('cem@mill.example')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Another customer has this address already.' }).waitFor()
    is(await dialog.getByRole('textbox', { name: 'Email address 2' }).getAttribute('aria-invalid'), 'true')
    await keys.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  await it('what writes from any of them is theirs, and any of them finds them', async () => {
    await shop.submitForm({ message: 'From home.', name: 'A. Holm', email: 'ada@home.example' })
    await page.reload()
    await card.getByText('From home').waitFor()
    const found = await shop.ask('GET', '/api/customers?q=ada@home.example')
    is(found.items.map((row) => row.name).join(), 'Ada Holm')
  })

  await it('a judgement about somebody is asked about, a fact is not', async () => {
    await card.getByRole('button', { name: 'Put right' }).click()
    await dialog.getByLabel('Note, for the team only').fill('Difficult.')
    await dialog.getByText('Is that a fact').waitFor()
    await dialog.getByLabel('Note, for the team only').fill('Rings before eight.')
    await dialog.getByText('Facts, not judgements').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await card.getByText('Rings before eight.').waitFor()
    await card.getByText('Ada Nowak,').waitFor()
  })

  await it('they belong to an organisation, which is added by its name', async () => {
    await card.getByRole('button', { name: 'Belongs to an organisation…' }).click()
    await dialog.getByLabel('Name').fill('Mill & Sons')
    await dialog.getByRole('button', { name: 'Add “Mill & Sons”' }).click()
    await dialog.waitFor({ state: 'detached' })
    await card.getByRole('button', { name: 'Mill & Sons' }).waitFor()
    await card.getByRole('button', { name: 'Mill & Sons' }).click()
    await dialog.getByLabel('Mail domain').fill('gmail.com')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor()
    await dialog.getByLabel('Mail domain').fill('@mill.example')
    await dialog.getByLabel('Note, for the team only').fill('Invoices go to the accountant.')
    await look(page, 'an organisation', true)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  await it('who writes from there is suggested and never joined by itself', async () => {
    await page.goto(`${shop.base}/c/${other.id}`)
    await card.getByText('Do they belong to Mill & Sons?').waitFor()
    await look(page, 'suggested', true)
    await card.getByRole('button', { name: 'Yes, they do' }).click()
    await said(page, 'They belong to Mill & Sons').waitFor()
    await card.getByText('2 from there').waitFor()
    await leaveField(page)
    await keys.press('z')
    await card.getByText('Do they belong to Mill & Sons?').waitFor()
    await expectNoTrouble(desk)
  })

  await it('on a phone nothing sticks out', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${shop.base}/c/${first.id}`)
    await leaveField(page)
    await keys.press('c')
    await page.getByRole('button', { name: 'Put right' }).click()
    await dialog.last().getByRole('textbox', { name: 'Email address 2' }).waitFor()
    await look(page, 'addresses on a phone', true)
  })
}

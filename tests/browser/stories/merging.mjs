// Two conversations of one customer go on as one and are taken apart again; what is known of a customer is put right.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const ada = { email: 'ada@mail.example' }
  const first = await shop.begin('Ada Holm', 'Grinder smokes', 'My grinder smokes.', ada)
  const second = await shop.begin('Ada Holm', 'Grinder again', 'It is me again about the grinder.', ada)
  const other = await shop.begin('Bo Lind', 'Opening hours', 'When do you open?', { email: 'bo@mail.example' })
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await openDesk(page, shop.base, `/c/${second.id}`)
  await editorReady(page)
  const rows = page.locator('.row')
  const card = page.locator('aside .card')
  const dialog = page.getByRole('dialog')

  await it('what it means is said before it is done, and only this customer’s are offered', async () => {
    await card.getByRole('button', { name: 'Merge…' }).click()
    await dialog.getByText('Grinder smokes', { exact: true }).waitFor()
    is(await dialog.getByRole('radio').count(), 1)
    await dialog.getByText('All 2 messages stand here').waitFor()
  })

  await it('both are read in one, and the list has one row less', async () => {
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('article').getByText('My grinder smokes.').waitFor()
    await page.locator('article').getByText('It is me again').waitFor()
    await page.getByText(`merged number ${first.number} into this`).waitFor()
    await until('one row less', async () => (await rows.count()) === 2)
  })

  await it('the old address leads to where it goes on', async () => {
    await page.goto(`${shop.base}/c/${first.id}`)
    await page.waitForURL(`**/c/${second.id}*`)
    await page.getByText(`merged number ${first.number} into this`).waitFor()
  })

  await it('apart again, by keyboard, each is what it was', async () => {
    const apart = page.getByRole('button', { name: 'Take apart' })
    await apart.focus()
    await page.keyboard.press('Enter')
    await until('three rows', async () => (await rows.count()) === 3)
    await page.locator('article').getByText('My grinder smokes.').waitFor({ state: 'detached' })
    is(await apart.count(), 0)
    is((await shop.ask('GET', `/api/conversations/${first.id}`)).state, 'open')
  })

  await it('and that is taken back as well', async () => {
    await leaveField(page)
    await page.keyboard.press('z')
    await page.locator('article').getByText('My grinder smokes.').waitFor()
    await until('two rows', async () => (await rows.count()) === 2)
  })

  await it('a name and a note are put right, and shown where they stand', async () => {
    await card.getByRole('button', { name: 'Put right' }).click()
    await dialog.getByLabel('Name').fill('Ada Holmberg')
    await dialog.getByLabel('Note, for the team only').fill('Rings before eight.')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await card.getByText('Rings before eight.').waitFor()
    await rows.getByText('Ada Holmberg').first().waitFor()
  })

  await it('somebody else’s address is refused at its field, and nothing is lost', async () => {
    await card.getByRole('button', { name: 'Put right' }).click()
    await dialog.getByLabel('Email').fill('bo@mail.example')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Another customer has this address already.' }).waitFor()
    is(await dialog.getByLabel('Email').getAttribute('aria-invalid'), 'true')
    is(await dialog.getByLabel('Email').inputValue(), 'bo@mail.example')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    is((await shop.ask('GET', `/api/conversations/${second.id}`)).customer_email, 'ada@mail.example')
  })

  await it('it is taken back by one press', async () => {
    await leaveField(page)
    await page.keyboard.press('z')
    await said(page, 'Taken back').waitFor()
    await rows.getByText('Ada Holmberg').first().waitFor({ state: 'detached' })
  })

  await it('who wrote once has nothing to merge', async () => {
    await openDesk(page, shop.base, `/c/${other.id}`)
    await card.getByText('This is the first one.').waitFor()
    is(await card.getByRole('button', { name: 'Merge…' }).count(), 0)
    await expectNoTrouble(desk)
  })
}

// An organisation is found by its name and leads to all that its people wrote; views are of one, of a language, of what is unread.
import { deskAt, expectNoTrouble, openDesk, row, rows } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const names = (page) => rows(page).locator('.name').allInnerTexts().then((found) => found.join())

async function newView(page, name, fill) {
  await page.getByRole('button', { name: 'Order and views' }).click()
  await page.getByRole('menuitem', { name: 'New view…' }).click()
  const view = page.getByRole('dialog')
  await view.getByLabel('Name', { exact: true }).fill(name)
  await fill(view)
  await view.getByRole('button', { name: 'Save' }).click()
  await view.waitFor({ state: 'detached' })
}

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Juno Park', 'Der Mahlgrad', 'Der Mahlgrad ist falsch, und ich kann die Mühle nicht benutzen.')
  await shop.begin('Rosa Diaz', 'Kettle', 'The kettle hums, and the lid is loose.')
  const { customer_id } = await shop.ask('GET', `/api/conversations/${one.id}`)
  const mill = await shop.ask('POST', '/api/organisations', { name: 'Millwright & Sons' })
  await shop.ask('PATCH', `/api/customers/${customer_id}`, { organisation_id: mill.id })
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('the search finds it first, and opens the list of theirs alone, which says so', async () => {
    await openDesk(page, shop.base, '/inbox?q=millwright')
    const hit = page.locator('#found a').first()
    await hit.getByText('Organisation', { exact: true }).waitFor()
    await look(page, 'an organisation found', true)
    await hit.click()
    await until('theirs', async () => (await names(page)) === 'Juno Park')
    const chip = page.getByRole('button', { name: 'Show everybody' })
    await chip.getByText('Millwright & Sons').waitFor()
    await look(page, 'of one organisation', true)
  })

  await it('that list is an address: loading it again, reading in it and going back keep it', async () => {
    const chip = page.getByRole('button', { name: 'Show everybody' })
    await page.reload()
    await chip.getByText('Millwright & Sons').waitFor()
    // and each row names what it came by
    await row(page, 'Juno Park').getByTitle('Another program').waitFor()
    await until('theirs again', async () => (await names(page)) === 'Juno Park')
    await row(page, 'Juno Park').click()
    await page.getByRole('heading', { name: 'Der Mahlgrad' }).waitFor()
    is(new URL(page.url()).search, `?organisation=${mill.id}`)
    await page.goBack()
    await until('back in the list', async () => new URL(page.url()).pathname.endsWith('/inbox'))
    is(await names(page), 'Juno Park')
    await chip.click()
    is(new URL(page.url()).search, '?view=all')
    await until('all', async () => (await rows(page).count()) === 2)
  })

  await it('so does the palette, by keys alone', async () => {
    await keys.press('Control+k')
    await page.getByRole('dialog', { name: 'Do, go or find' }).waitFor()
    await keys.type('millwright')
    await page.getByRole('option').filter({ hasText: 'Millwright & Sons' }).first().waitFor()
    await keys.press('Enter')
    await until('theirs', async () => (await names(page)) === 'Juno Park')
    await page.getByRole('button', { name: 'Show everybody' }).click()
  })

  await it('a view is of one organisation, of one language, of what I have not read', async () => {
    await newView(page, 'The mill', async (view) => {
      await view.getByLabel('Organisation').fill('nobody is called so')
      await view.getByRole('button', { name: 'Save' }).click()
      await view.getByText('No organisation is called that.').waitFor()
      await view.getByLabel('Organisation').fill('millwright & sons')
      await page.locator('#view-organisations option').first().waitFor({ state: 'attached' })
      await look(page, 'a view by organisation', true)
    })
    await until('theirs', async () => (await names(page)) === 'Juno Park')
    await newView(page, 'English', (view) => view.getByLabel('Language').selectOption('English'))
    await until('hers', async () => (await names(page)) === 'Rosa Diaz')
    await newView(page, 'Unread', (view) => view.getByLabel('Only what I have not read').check())
    await page.locator('.empty').waitFor()
    await shop.begin('Hal Ode', 'Beans', 'The beans are too old.')
    await row(page, 'Hal Ode').waitFor()
    is(await names(page), 'Hal Ode')
    await expectNoTrouble(desk)
  })

  await it('several are moved to another inbox at once, and back by one key', async () => {
    const repairs = (await shop.ask('POST', '/api/inboxes', { name: 'Repairs' })).id
    const inRepairs = async () => (await shop.ask('GET', `/api/conversations?view=all&inbox=${repairs}`)).items.length
    await openDesk(page, shop.base, '/inbox')
    await row(page, 'Juno Park').waitFor()
    await page.locator('#content').focus()
    await keys.press('j')
    await keys.press('x')
    await keys.press('j')
    await keys.press('x')
    const move = page.getByLabel('Move to another inbox')
    await move.waitFor()
    await look(page, 'moving several', true)
    await move.selectOption('Repairs')
    await until('both', async () => (await inRepairs()) === 2)
    await page.locator('#content').focus()
    await keys.press('z')
    await until('back', async () => (await inRepairs()) === 0)
    await expectNoTrouble(desk)
  })
}

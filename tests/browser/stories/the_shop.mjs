// The shop gets another name, another clock and other hours: at the desk and for its customers, with who did it, and taken back.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const own = await shop.submitForm({ message: 'Is my order on its way?', name: 'Mia Holm' })
  const customer = await person({ script: false })
  const colleague = await person()
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await shop.letIn(colleague, tom)
  await openDesk(colleague.page, shop.base, '/settings?part=shop')
  await openDesk(page, shop.base, '/settings?part=shop')

  await it('says how it is, and an empty name is not taken', async () => {
    await page.getByText('Customers know us as Bean & Burr.').waitFor()
    await page.getByText('No clock has been chosen').waitFor()
    await page.getByLabel('Name of the shop').fill('   ')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'Please name the shop.' }).waitFor()
  })

  await it('a zone that is none is told while it is typed, and not taken', async () => {
    await page.getByLabel('Name of the shop').fill('Bean & Burr')
    await page.getByLabel('Clock').fill('Berlin')
    await page.getByText('This zone is not known.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'not known' }).waitFor()
    is((await shop.ask('GET', '/api/shop')).zone, null)
  })

  await it('saved, it is there for everybody at once', async () => {
    await page.getByLabel('Name of the shop').fill('Three Oaks')
    await page.getByLabel('Clock').fill('Asia/Tokyo')
    await page.getByText(/^A clock there shows /).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved. Customers see it from now on.').waitFor()
    await page.getByText('Customers know us as Three Oaks.').waitFor()
    await page.getByText(/^Changed last by Ada Nowak/).waitFor()
    await until('the tab of the colleague', async () => (await colleague.page.title()).endsWith('· Three Oaks'))
  })

  await it('customers read its name and its hours', async () => {
    await customer.page.goto(shop.base + own)
    await customer.page.getByText('Three Oaks').first().waitFor()
    const [, shown] = /(\d\d):(\d\d)/.exec(await customer.page.locator('.thread time').first().innerText())
    const tokyo = new Date(await customer.page.locator('.thread time').first().getAttribute('datetime')).toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo' })
    is(shown, tokyo.slice(0, 2))
  })

  await it('it is taken back by one press', async () => {
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Customers know us as Bean & Burr.').waitFor()
    is((await shop.ask('GET', '/api/shop')).name, 'Bean & Burr')
  })

  await it('its hours are as is usual until somebody says otherwise', async () => {
    await openDesk(page, shop.base, '/settings?part=hours')
    await page.getByText('Nobody has said otherwise yet').waitFor()
    await page.getByText('Mon–Fri 09:00–18:00 · Sat 10:00–14:00').waitFor()
    await customer.page.goto(`${shop.base}/help/contact`)
    is(await customer.page.getByText(/^We are (here now|not here just now)/).count(), 0)
  })

  await it('a time that ends before it begins is not taken', async () => {
    await page.getByLabel('Monday, to').fill('08:00')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'has to end after it begins' }).waitFor()
    is((await shop.ask('GET', '/api/hours')).told, false)
    await page.getByLabel('Monday, to').fill('18:00')
  })

  await it('Saturday is left out, the holidays of Bavaria and a day of our own are kept', async () => {
    await page.getByRole('button', { name: 'Saturday: take away 10:00 to 14:00' }).click()
    await page.getByLabel('Public holidays of').selectOption({ label: 'Germany' })
    await page.getByLabel('Part of the country').selectOption({ label: 'Bayern' })
    await page.getByRole('button', { name: 'Add a day' }).click()
    await page.getByLabel('Date', { exact: true }).fill('2031-12-24')
    await page.getByLabel('What it is').fill('Heiligabend')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved. These are the hours from now on.').waitFor()
    await page.getByText('Mon–Fri 09:00–18:00', { exact: true }).waitFor()
    await page.getByText('All within a year').click()
    await page.getByText(/: Heilige Drei Könige$/).waitFor()
    is(JSON.stringify((await shop.ask('GET', '/api/hours')).own_days), '[{"date":"2031-12-24","name":"Heiligabend","open":[]}]')
    await customer.page.reload()
    await customer.page.getByText(/^We are (here now|not here just now)/).waitFor()
  })

  await it('they are taken back by one press too', async () => {
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Mon–Fri 09:00–18:00 · Sat 10:00–14:00').waitFor()
    is((await shop.ask('GET', '/api/hours')).country, '')
  })

  await it('days off come from a calendar file, each once, and hold once they are saved', async () => {
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const written = (days) => day(days).replaceAll('-', '')
    const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${written(5)}\r\nDTEND;VALUE=DATE:${written(7)}\r\nSUMMARY:Stock\r\n taking\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    const bringIn = (text) => field.setInputFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) })
    const field = page.getByLabel('Calendar file (.ics)')
    await bringIn('Dear all, we are away in May.')
    await page.getByRole('status').filter({ hasText: 'This is not a calendar file. Please choose one that ends in .ics.' }).waitFor()
    await bringIn(calendar)
    await page.getByRole('status').filter({ hasText: '2 of 2 days are new. Please save.' }).waitFor()
    await bringIn(calendar)
    await page.getByRole('status').filter({ hasText: '0 of 2 days are new.' }).waitFor()
    is((await shop.ask('GET', '/api/hours')).own_days.length, 0)
    await page.getByRole('button', { name: 'Add a day' }).press('Tab')
    is(await field.evaluate((element) => element === document.activeElement), true)
    is(await page.locator('label', { has: field }).evaluate((label) => getComputedStyle(label).outlineStyle), 'solid')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved. These are the hours from now on.').waitFor()
    is((await shop.ask('GET', '/api/hours')).own_days.map(({ date, name, open }) => `${date} ${name} ${open.length}`).join(), `${day(5)} Stocktaking 0,${day(6)} Stocktaking 0`)
    await page.getByRole('button', { name: 'Take back' }).click()
    await until('the days are gone', async () => (await shop.ask('GET', '/api/hours')).own_days.length === 0)
    await openDesk(page, shop.base, '/settings?part=shop')
  })

  await it('a colleague reads it and cannot change it', async () => {
    await colleague.page.reload()
    await colleague.page.getByText('Changing this is for owners.').waitFor()
    is(await colleague.page.getByRole('button', { name: 'Save' }).count(), 0)
    const answer = await colleague.context.request.patch(`${shop.base}/api/shop`, { data: { name: 'Mine' } })
    is(answer.status(), 403)
    await expectNoTrouble(desk)
    await expectNoTrouble(colleague)
  })
}

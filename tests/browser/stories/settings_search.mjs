// A page of the settings is found by its name and by what stands on it, in any of the three languages, by keyboard alone.
import { deskAt, expectNoTrouble, openDesk } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const field = (page) => page.getByRole('searchbox', { name: 'Search the settings' })
const pages = (page) => page.getByRole('navigation', { name: 'All settings' }).getByRole('link')
const title = (page, name) => page.getByRole('heading', { name, level: 2 })
const focused = (page) => page.evaluate(() => document.activeElement?.closest('label')?.textContent.trim() ?? document.activeElement?.textContent.trim())

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Juno Park', 'Lid broken')
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('g and s lead there, / into the search, and what stands on a page finds it', async () => {
    await page.locator('#content').focus()
    await keys.press('g')
    await keys.press('s')
    await title(page, 'Look and keys').waitFor()
    const all = await pages(page).count()
    await keys.press('/')
    await keys.type('time zone')
    await until('one page', async () => (await pages(page).count()) === 1)
    holds(all > 10, `${all} pages`)
    holds((await pages(page).innerText()).includes('Clock (time zone)'), 'it says what was found there')
    await page.getByRole('status').filter({ hasText: '1 found' }).waitFor()
  })

  await it('Enter opens it, at what was found', async () => {
    await keys.press('Enter')
    await title(page, 'The shop').waitFor()
    await until('the focus is on it', async () => (await focused(page)).startsWith('Clock (time zone)'))
  })

  await it('Escape shows all pages again, and arrows go from the field to what was found', async () => {
    await page.locator('#content').focus()
    await keys.press('/')
    await keys.press('Escape')
    await until('all pages', async () => (await pages(page).count()) > 10)
    await keys.type('public holidays')
    await until('two pages', async () => (await pages(page).count()) === 2)
    await keys.press('ArrowDown')
    await until('on the first', async () => (await focused(page)).startsWith('Opening hours'))
    await keys.press('Enter')
    await title(page, 'Opening hours').waitFor()
    await until('at the field', async () => (await focused(page)).startsWith('Public holidays of'))
  })

  await it('a word of another language finds it too, and what is nowhere is said to be', async () => {
    await field(page).fill('dunkel')
    await until('one page', async () => (await pages(page).allInnerTexts()).join().startsWith('Look and keys'))
    await field(page).fill('zzzz')
    await page.getByText('Nothing about “zzzz” in the settings.').waitFor()
    is(await pages(page).count(), 0)
  })

  await it('on a phone a page that was chosen has the screen for itself, and all of them are one press away', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    await openDesk(page, shop.base, '/settings?part=rules')
    await title(page, 'What we set for you').waitFor()
    is(await pages(page).count(), 0)
    await page.getByRole('button', { name: 'All settings' }).click()
    await pages(page).filter({ hasText: 'Opening hours' }).click()
    await title(page, 'Opening hours').waitFor()
    is(await pages(page).count(), 0)
    await page.setViewportSize({ width: 1440, height: 900 })
    is(await page.getByRole('button', { name: 'All settings' }).count(), 0)
    await pages(page).first().waitFor()
  })

  await it('the palette finds the same from anywhere', async () => {
    await openDesk(page, shop.base)
    await page.locator('.row').first().waitFor()
    await keys.press('Control+k')
    await keys.type('time zone')
    await page.getByRole('option', { name: 'Clock (time zone)' }).waitFor()
    await keys.press('Enter')
    await title(page, 'The shop').waitFor()
    await until('the focus is on it', async () => (await focused(page)).startsWith('Clock (time zone)'))
  })

  await it('g and p lead to the promises, g and i to the inbox; with keys switched off nothing does', async () => {
    await page.locator('#content').focus()
    await keys.press('g')
    await keys.press('p')
    await page.getByRole('heading', { name: 'Promises', level: 1 }).waitFor()
    await keys.press('g')
    await keys.press('i')
    await page.locator('.row').first().waitFor()
    await keys.press('Control+k')
    await keys.type('single keys on')
    await page.getByRole('option', { name: 'Single keys on or off' }).waitFor()
    await keys.press('Enter')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await keys.press('g')
    await keys.press('s')
    await page.waitForTimeout(100)
    is(new URL(page.url()).pathname, '/inbox')
    await expectNoTrouble(desk)
  })
}

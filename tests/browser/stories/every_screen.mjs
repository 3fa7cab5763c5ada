// Every screen in light and dark, wide and narrow: nothing for axe to find, nothing that sticks out.
import { expectNoTrouble } from '../support/desk_page.mjs'
import { furnishedShop, look, someoneFor } from '../support/furnished.mjs'
import { customerScreens, deskScreens, openScreen } from '../support/screens.mjs'

const widths = [1440, 1024, 390]

/** Walks a screen through widths and colours without loading it anew. */
async function throughWidths(page, shop, screen) {
  const wanted = [...widths, 320].filter((width) => !screen.widths || screen.widths.includes(width))
  await page.setViewportSize({ width: wanted[0], height: 900 })
  await openScreen(page, shop.base, screen)
  for (const width of wanted) {
    await page.setViewportSize({ width, height: width < 500 ? 780 : 900 })
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      await look(page, `${screen.name} ${width} ${colorScheme}`, width !== 320, { colours: colorScheme === 'dark' })
    }
  }
  await screen.undo?.(page)
}

export default async function story(it) {
  const shop = await furnishedShop()
  const people = { owner: await someoneFor(shop, 'owner'), newcomer: await someoneFor(shop, 'newcomer'), nobody: await someoneFor(shop, 'nobody') }
  for (const screen of deskScreens(shop.at)) {
    await it(`desk, ${screen.name}`, () => throughWidths(people[screen.as ?? 'owner'].page, shop, screen))
  }
  for (const screen of customerScreens(shop.own)) {
    await it(`customer, ${screen.name}`, () => throughWidths(people.nobody.page, shop, screen))
  }
  for (const someone of Object.values(people)) await expectNoTrouble(someone)
}

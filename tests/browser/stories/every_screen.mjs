// Every screen in light and dark, wide and narrow, in three languages: nothing for axe to find, nothing that sticks out.
import { axeFindings, missingWords, sticksOut } from '../support/axe.mjs'
import { person } from '../support/browser.mjs'
import { expectNoTrouble } from '../support/desk_page.mjs'
import { is } from '../support/report.mjs'
import { customerScreens, deskScreens, openScreen } from '../support/screens.mjs'
import { Shop } from '../support/shop.mjs'

const widths = [1440, 1024, 390]
const languages = { en: 'en', de: 'de', zh: 'zh-Hans' }

async function furnish() {
  const shop = await Shop.open()
  shop.newcomer = await shop.hire('Tom Reuter', 'tom@shop.example')
  for (let n = 0; n < 12; n++) await shop.begin(`Customer ${n}`, `A matter with a subject that is long enough to be cut off at the edge, number ${n}`, 'Some words. '.repeat(n + 1))
  const words = 'My grinder smells of smoke.\n\nhttps://shop.example/orders/a-very-long-address-without-any-place-to-break-it-0123456789-0123456789\nWhat now?'
  shop.own = await shop.submitForm({ message: words, name: 'Greta Lind-Okonjo von der Heyden', email: 'greta@mail.example', files: [{ name: 'a-photograph-with-a-very-long-name-indeed-0123456789.jpg' }] })
  shop.at = (await shop.ask('GET', '/api/conversations')).items[0].id
  const say = (kind, html, more = {}) => shop.ask('POST', `/api/conversations/${shop.at}/messages`, { kind, html, ...more })
  await say('note', '<p>Bought in May.</p><ul><li>under warranty</li></ul>')
  await say('reply', '<p>Please unplug it, <strong>now</strong>.</p>', { send_after_seconds: 0 })
  await shop.server.advanceClock(1)
  await shop.ask('PATCH', `/api/conversations/${shop.at}`, { state: 'resolved' })
  await shop.ask('PATCH', `/api/conversations/${shop.at}`, { state: 'open' })
  return shop
}

/** One look at a screen as it is now. */
async function look(page, where, with_axe) {
  const found = [...(with_axe ? await axeFindings(page) : []), await sticksOut(page), await missingWords(page)].filter((it) => it !== '')
  is(found.map((it) => `${where}: ${it}`).join('\n'), '')
}

async function someoneFor(shop, as, language = 'en', width = 1440) {
  const someone = await person({ language, width, reducedMotion: 'reduce' })
  if (as === 'owner') await shop.letIn(someone)
  if (as === 'newcomer') await shop.letIn(someone, shop.newcomer)
  return someone
}

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
      await look(page, `${screen.name} ${width} ${colorScheme}`, width !== 320)
    }
  }
}

export default async function story(it) {
  const shop = await furnish()
  const people = { owner: await someoneFor(shop, 'owner'), newcomer: await someoneFor(shop, 'newcomer'), nobody: await someoneFor(shop, 'nobody') }
  for (const screen of deskScreens(shop.at)) {
    await it(`desk, ${screen.name}`, () => throughWidths(people[screen.as ?? 'owner'].page, shop, screen))
  }
  for (const screen of customerScreens(shop.own)) {
    await it(`customer, ${screen.name}`, () => throughWidths(people.nobody.page, shop, screen))
  }
  for (const someone of Object.values(people)) await expectNoTrouble(someone)

  for (const [language, tag] of Object.entries(languages)) {
    await it(`all of it in ${language}, 320 px narrow`, async () => {
      const speakers = {}
      for (const as of ['owner', 'newcomer', 'nobody']) speakers[as] = await someoneFor(shop, as, language, 320)
      const screens = [...deskScreens(shop.at).map((it) => [speakers[it.as ?? 'owner'].page, it]), ...customerScreens(shop.own).map((it) => [speakers.nobody.page, it])]
      for (const [page, screen] of screens) {
        await openScreen(page, shop.base, screen)
        is(await page.evaluate(() => document.documentElement.lang), tag, screen.name)
        await look(page, `${screen.name} ${language}`, false)
      }
      for (const someone of Object.values(speakers)) await someone.leave()
    })
  }
}

// Every screen at 320 px in three languages: nothing sticks out, no word is missing.
import { furnishedShop, look, someoneFor } from '../support/furnished.mjs'
import { is } from '../support/report.mjs'
import { customerScreens, deskScreens, openScreen } from '../support/screens.mjs'

const languages = { en: 'en', de: 'de', zh: 'zh-Hans' }

export default async function story(it) {
  const shop = await furnishedShop()
  for (const [language, tag] of Object.entries(languages)) {
    await it(`all of it in ${language}, 320 px narrow`, async () => {
      const speakers = {}
      for (const as of ['owner', 'newcomer', 'nobody']) speakers[as] = await someoneFor(shop, as, language, 320)
      const screens = [...deskScreens(shop.at).map((it) => [speakers[it.as ?? 'owner'].page, it]), ...customerScreens(shop.own).map((it) => [speakers.nobody.page, it])]
      for (const [page, screen] of screens) {
        await openScreen(page, shop.base, screen)
        is(await page.evaluate(() => document.documentElement.lang), tag, screen.name)
        await look(page, `${screen.name} ${language}`, false)
        await screen.undo?.(page)
      }
      for (const someone of Object.values(speakers)) await someone.leave()
    })
  }
}

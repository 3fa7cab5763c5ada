// Every screen at 320 px in three languages: nothing sticks out, no word is missing. A screen of the desk is opened in one language, each
// in its turn, and goes over to the others as it stands; what the server writes is opened in each.
import { furnishedShop, look, someoneFor } from '../support/furnished.mjs'
import { is } from '../support/report.mjs'
import { customerScreens, deskScreens, openScreen } from '../support/screens.mjs'

const languages = { en: 'en', de: 'de', zh: 'zh-Hans' }
const names = Object.keys(languages)

/** As when another language is chosen in the settings of another tab. */
const speak = (page, language) =>
  page.evaluate(async (wanted) => {
    localStorage.setItem('heard.language', wanted)
    dispatchEvent(new StorageEvent('storage'))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, language)

const spoken = (page) => page.evaluate(() => document.documentElement.lang)

export default async function story(it) {
  const shop = await furnishedShop()

  const speakers = {}
  for (const as of ['owner', 'newcomer', 'nobody']) for (const name of names) speakers[as + name] = await someoneFor(shop, as, name, 320)
  for (const [turn, begun] of names.entries()) {
    const others = names.filter((name) => name !== begun)
    await it(`the desk, 320 px narrow, begun in ${begun}`, async () => {
      for (const screen of deskScreens(shop.at).filter((_, n) => n % names.length === turn)) {
        const { page } = speakers[(screen.as ?? 'owner') + begun]
        await openScreen(page, shop.base, screen)
        for (const name of [begun, ...others]) {
          if (name !== begun) await speak(page, name)
          is(await spoken(page), languages[name], screen.name)
          await look(page, `${screen.name} ${name}`, false)
        }
        // as the browser has it again: the screen is left as it was entered
        await speak(page, begun)
        await screen.undo?.(page)
      }
    })
  }

  for (const [name, tag] of Object.entries(languages)) {
    await it(`the pages of customers in ${name}, 320 px narrow`, async () => {
      const someone = await someoneFor(shop, 'nobody', name, 320)
      for (const screen of customerScreens(shop.own)) {
        await openScreen(someone.page, shop.base, screen)
        is(await spoken(someone.page), tag, screen.name)
        await look(someone.page, `${screen.name} ${name}`, false)
        await screen.undo?.(someone.page)
      }
      await someone.leave()
    })
  }
}

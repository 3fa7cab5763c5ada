// With the colours of the system and with less motion: what is chosen, pressed, focused or unread still stands out, and nothing moves.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, leaveField, openDesk, row, rows, write } from '../support/desk_page.mjs'
import { furnishedShop } from '../support/furnished.mjs'
import { holds, is } from '../support/report.mjs'

/** The shape of what is drawn around and beside an element: one colour more or less is nothing that everybody sees. */
const drawn = (element) => {
  const of = (pseudo) => {
    const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth, borderLeftWidth, display, content } = getComputedStyle(element, pseudo)
    return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth, borderTopStyle + borderTopWidth, borderLeftWidth, pseudo && content === 'none' ? '' : display]
  }
  return JSON.stringify([of(null), of('::before'), of('::after')])
}
const drawnOf = (locator) => locator.evaluate(drawn)

/** How the same kind of thing is drawn where it is chosen and where it is not. */
async function differs(what, chosen, other) {
  const [here, there] = [await drawnOf(chosen), await drawnOf(other)]
  holds(here !== there, `${what}: nothing tells it from others: ${here}`)
}

const focusRing = (page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })

const running = (page) => page.evaluate(() => document.getAnimations().filter((one) => one.effect?.getTiming().duration > 0).map((one) => `${one.effect.target?.className} ${one.transitionProperty ?? one.animationName}`))

/** Everything that the styles would move: durations of transitions and animations, of elements and of what stands before and after them. */
const moving = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo)
        const moves = transitionDuration.split(',').some((it) => parseFloat(it) > 0) || (animationName !== 'none' && parseFloat(animationDuration) > 0) || scrollBehavior === 'smooth'
        return moves ? [`${element.tagName.toLowerCase()}.${element.className}${pseudo ?? ''}`] : []
      }),
    ),
  )

export default async function story(it) {
  const shop = await furnishedShop()
  const desk = await person({ forcedColors: 'active', reducedMotion: 'reduce' })
  const { page } = desk
  await shop.letIn(desk)

  for (const colorScheme of ['light', 'dark']) {
    await it(`colours of the system, ${colorScheme}: the open row, who is unread and where one is stand out`, async () => {
      await page.emulateMedia({ colorScheme })
      await openDesk(page, shop.base)
      await rows(page).first().waitFor()
      is(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true)
      await shop.submitForm({ message: `Is anybody there, in the ${colorScheme}?`, name: `Noor ${colorScheme}` })
      await page.getByRole('button', { name: '1 new' }).click()
      await row(page, `Noor ${colorScheme}`).locator('.unread').waitFor()
      await row(page, 'number 11').click()
      await editorReady(page)
      await differs('the open row', rows(page).and(page.locator('[aria-selected=true]')), rows(page).and(page.locator('[aria-selected=false]')).first())
      await differs('an unread name', page.locator('.name.unread').first(), page.locator('[aria-selected=true] .name'))
      await differs('the place in the rail', page.locator('header nav [aria-current]'), page.locator('header nav a:not([aria-current])').first())
    })

    await it(`colours of the system, ${colorScheme}: buttons have edges, pressed ones differ, and the focus is seen`, async () => {
      await write(page, 'r', 'Words')
      const [bold, italic] = [page.getByRole('button', { name: 'Bold' }), page.getByRole('button', { name: 'Italic' })]
      await page.keyboard.press('Control+b')
      await page.locator('button[aria-pressed=true]').waitFor()
      await differs('a pressed button', bold, italic)
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Backspace')
      await leaveField(page)
      const edge = await page.getByRole('button', { name: 'Settle e', exact: false }).first().evaluate((button) => getComputedStyle(button).borderTopWidth)
      holds(parseFloat(edge) >= 1, 'a button without an edge')
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press('Tab')
        holds(await focusRing(page), `no ring on ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))}`)
      }
    })

    await it(`colours of the system, ${colorScheme}: what is chosen in lists and in the palette`, async () => {
      await leaveField(page)
      await page.keyboard.press('x')
      await page.locator('.row.chosen').waitFor()
      await differs('a ticked row', page.locator('.row.chosen .box span'), page.locator('.row:not(.chosen) .box span').first())
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await differs('an entry of the palette', page.locator('#palette-list [aria-selected=true]'), page.locator('#palette-list [aria-selected=false]').first())
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await openDesk(page, shop.base, '/settings?part=look')
      await page.locator('fieldset').first().waitFor()
      await differs('the open page of the settings', page.locator('.side [aria-current]'), page.locator('.side a:not([aria-current])').first())
    })
  }

  await it('with less motion nothing moves, at the desk and on the customers’ pages', async () => {
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    for (const path of ['/inbox', `/c/${shop.at}`, '/settings?part=look', '/promises', '/next']) {
      await openDesk(page, shop.base, path)
      await page.locator('.row, .ProseMirror, fieldset, article, .empty').first().waitFor()
      is((await moving(page)).join(), '', path)
      is((await running(page)).join(), '', path)
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    is((await moving(page)).join(), '', 'palette')
    for (const path of [shop.own, '/help/contact', '/help/complaint', '/chat/1']) {
      await page.goto(shop.base + path)
      is((await moving(page)).join(), '', path)
    }
    await expectNoTrouble(desk)
  })
}

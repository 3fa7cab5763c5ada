// Hostile words in the chat that stands on a shop's own page: a visitor writes them, and the house answers with them.
import { person } from './browser.mjs'
import { ours } from './hostile.mjs'
import { is } from './report.mjs'
import { chatOf, website } from './website.mjs'

const inText = (words) => words.replace(/\s+/g, ' ').trim()

/** Gives the frame once everything stands in it; with the content security policy in force, or without. */
export async function chatOfHostileWords(shop, bypassCSP) {
  const [inbox] = (await shop.ask('GET', '/api/inboxes')).items
  const site = await website(chatOf(shop, inbox.id))
  await shop.ask('PUT', `/api/inboxes/${inbox.id}/chat`, { active: true, sites: [site.origin] })
  const visitor = await person({ bypassCSP, width: 390, height: 844 })
  const { page } = visitor
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Chat with us' }).click()
  const panel = page.frameLocator('iframe')
  const box = panel.getByRole('textbox', { name: 'Your message' })
  await box.fill(ours.join('\n'))
  await box.press('Enter')
  const lines = panel.getByRole('log').locator('article:not(.unsent)')
  await lines.first().waitFor()
  const { items } = await shop.ask('GET', '/api/conversations?view=all')
  const at = items.find((row) => row.channel === 'chat').id
  for (const text of ours) await shop.ask('POST', `/api/conversations/${at}/messages`, { kind: 'reply', text, send_after_seconds: 0 })
  await shop.server.advanceClock(1)
  await lines.filter({ hasText: 'end' }).nth(1).waitFor()
  await lines.nth(ours.length).waitFor()
  return { ...visitor, frame: page.frames().find((frame) => frame !== page.mainFrame()), lines, close: site.close }
}

/** Nothing has run, in the frame or around it, and every word is there as a word. */
export async function expectOnlyWords({ page, frame, lines, trouble }) {
  await lines.evaluateAll((all) => all.forEach((it) => it.querySelectorAll('*').forEach((one) => one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })))))
  for (const one of [page, frame]) is(await one.evaluate(() => window.__hit), undefined, 'the canary')
  is(await lines.locator(':is(script, iframe, form, style, base, meta, svg, img, object, embed, details, a:not([href^="http"]))').count(), 0, 'elements that no words may bring')
  const there = inText((await lines.allInnerTexts()).join('\n'))
  for (const words of ours.slice(0, 23)) is(there.split(inText(words)).length > 2, true, `said twice: ${words}`)
  is(trouble.join('\n'), '')
}

// axe-core over a page. Evaluated over the debugging protocol: our own content security policy keeps scripts out.
import { readFileSync } from 'node:fs'
import { require } from './browser.mjs'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// All that another theme can change; everything else is the same in both.
const of_colours = ['color-contrast', 'link-in-text-block']
const ask = (run_only) => `axe.run({ preload: false, runOnly: ${JSON.stringify(run_only)}, resultTypes: ['violations'] }).then((found) => JSON.stringify(
  found.violations.map((rule) => rule.id + ': ' + rule.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | '))))`

/** What axe finds wrong, a line each. `colours`: only what can be wrong with them. */
export async function axeFindings(page, colours = false) {
  // A colour on its way from one theme to the other is neither's.
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((moving) => moving.finished.catch(() => undefined)))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  const protocol = await page.context().newCDPSession(page)
  try {
    const there = await protocol.send('Runtime.evaluate', { expression: 'typeof axe', returnByValue: true })
    if (there.result.value === 'undefined') await protocol.send('Runtime.evaluate', { expression: source })
    const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', { expression: ask(colours ? of_colours : tags), awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return JSON.parse(result.value)
  } finally {
    await protocol.detach()
  }
}

/** How far the page can be scrolled sideways, and what sticks out; '' when all is well. */
export function sticksOut(page) {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth
    if (over <= 0) return ''
    const wide = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
    return `${over} px: ${wide.slice(0, 4).map((it) => `${it.tagName.toLowerCase()}.${it.className}`).join(', ')}`
  })
}

/** Words that were never filled in: a key of the catalogue, an open {place}, a value that is not there. */
export function missingWords(page) {
  return page.evaluate(() => {
    const said = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((it) => ['aria-label', 'title', 'placeholder'].map((name) => it.getAttribute(name) ?? ''))
    const all = `${document.title}\n${document.body.innerText}\n${said.join('\n')}`
    // {{places}} of ready answers that nothing fills stand there on purpose
    return (all.replace(/\{\{\w+\}\}/g, '').match(/\{\w*\}|\bundefined\b|\bNaN\b|\bnull\b|\[object|\b(inbox|composer|conversation|settings|status|error|state|people|factor|signIn|tokens|look|keys|event|attention|away|rules|till|mailboxes|sending|quarantine|notice)\.[a-z]\w+/g) ?? []).join(' ')
  })
}

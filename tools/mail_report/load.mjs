// Loads cleaned HTML in Chromium, moves the mouse over all of it, and prints what ran, was loaded or left the page.
// Usage: node load.mjs FILE, which holds a JSON list of texts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core')
const AT_ONCE = 300

async function load(browser, texts, count) {
  const page = await browser.newPage()
  const harmless = (url) => /^(data:|cid:|about:blank)/.test(url)
  page.on('dialog', (dialog) => { count.ran += 1; return dialog.dismiss(); })
  page.on('pageerror', () => { count.ran += 1; })
  page.on('request', (request) => { count.loaded += harmless(request.url()) ? 0 : 1; })
  page.on('framenavigated', (frame) => { count.left += frame.url() === 'about:blank' ? 0 : 1; })
  await page.setContent(`<!doctype html><body>${texts.map((text) => `<div>${text}</div>`).join('')}`)
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) {
      for (const kind of ['mouseover', 'error', 'load', 'focus']) element.dispatchEvent(new Event(kind))
    }
  })
  await page.close()
}

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const count = { ran: 0, loaded: 0, left: 0 }
for (let at = 0; at < texts.length; at += AT_ONCE) await load(browser, texts.slice(at, at + AT_ONCE), count)
await browser.close()
console.log(JSON.stringify(count))

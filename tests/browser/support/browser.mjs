import { createHash } from 'node:crypto'
// Chromium, and the people who sit in front of it: each a context of their own, watched for what must never happen.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export const require = createRequire(new URL('../../../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const failures = fileURLToPath(new URL('../../../build/browser/', import.meta.url))
const patience_ms = 60_000
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']
// a page that was handed in has no address of its own, and may not open sockets to this machine otherwise
const trusted = '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets'

let browser = null
let contexts = []

/** A folder with a desk built just now, to be used instead of the one inside the program. */
let dist = null

export async function openBrowser(desk_folder) {
  dist = desk_folder
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...quiet, ...(dist ? [trusted] : [])],
  })
}

export const closeBrowser = () => browser?.close()

/** A person with a browser. `trouble` collects script errors, dialogs and breaches of the content security policy. */
export async function person({ script = true, width = 1440, height = 900, language = 'en-GB', scheme = 'light', ...more } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height }, locale: language, colorScheme: scheme, acceptDownloads: true, ...more })
  context.setDefaultTimeout(patience_ms)
  contexts.push(context)
  const trouble = []
  await context.exposeBinding('toldTrouble', (_source, words) => void trouble.push(words))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => globalThis.toldTrouble(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
  })
  context.on('weberror', (wrong) => trouble.push(`script: ${wrong.error().message}`))
  context.on('dialog', (dialog) => (trouble.push(`dialog: ${dialog.message()}`), void dialog.dismiss().catch(() => {})))
  if (dist) await serveFrom(context, dist)
  const page = await context.newPage()
  return { context, page, trouble, leave: () => context.close() }
}

/** From here on the content security policy of what this page loads refuses nothing, and still tells of what it would refuse. */
export async function policyOnlyTells({ context, page }) {
  const protocol = await context.newCDPSession(page)
  protocol.on('Fetch.requestPaused', async ({ requestId, responseStatusCode, responseHeaders }) => {
    try {
      const { body, base64Encoded } = await protocol.send('Fetch.getResponseBody', { requestId })
      const told = responseHeaders.map(({ name, value }) => ({ name: name.replace(/^content-security-policy$/i, '$&-Report-Only'), value })).filter(({ name }) => !/^content-(encoding|length)$/i.test(name))
      await protocol.send('Fetch.fulfillRequest', { requestId, responseCode: responseStatusCode, responseHeaders: told, body: base64Encoded ? body : Buffer.from(body).toString('base64') })
    } catch {
      // a way on to elsewhere has no body
      await protocol.send('Fetch.continueResponse', { requestId }).catch(() => {})
    }
  })
  await protocol.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Response' }] })
}

/** The program's own headers, the files of the folder. */
async function serveFrom(context, folder) {
  await context.route(/\/a\/[^/]+$/, async (route) => {
    const name = new URL(route.request().url()).pathname
    await route.fulfill({ path: folder + name }).catch(() => route.abort())
  })
  await context.route(/\/widget\.js$/, (route) => route.fulfill({ path: folder + '/widget.js' }))
  await context.route(/(?<!\/api)\/chat\/\d+(\?|$)/, async (route) => {
    const answer = await route.fetch().catch(() => null)
    if (answer === null) return route.abort()
    if (!answer.ok()) return route.fulfill({ response: answer })
    const body = readFileSync(`${folder}/chat.${new URL(answer.url()).searchParams.get('lang')?.replace(/^(?!de|zh).*/, 'en') ?? 'en'}.html`, 'utf8')
    // what may run is named by its digest
    const digest = (open, close) => `'sha256-${createHash('sha256').update(body.split(open)[1].split(close)[0]).digest('base64')}'`
    const policy = answer.headers()['content-security-policy'].replace(/script-src [^;]+/, `script-src ${digest('<script type="module">', '</script>')}`).replace(/style-src [^;]+/, `style-src ${digest('<style>', '</style>')}`)
    await route.fulfill({ body, headers: { ...answer.headers(), 'content-security-policy': policy } })
  })
  await context.route(/\/(inbox|c\/\d+|next|write|first|promises|planned|settings|setup|join|)(\?.*)?$/, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const answer = await route.fetch().catch(() => null)
    if (answer === null) return route.abort()
    // a page of a pretend shop is no page of ours
    const ours = 'content-security-policy' in answer.headers()
    await route.fulfill({ response: answer, ...(ours ? { body: readFileSync(`${folder}/index.html`, 'utf8') } : {}) })
  })
}

/** Closes every context of a story that has ended; pictures of the open pages when it failed. */
export async function clearAway(story, failed) {
  if (failed) mkdirSync(failures, { recursive: true })
  let n = 0
  for (const context of contexts) {
    if (failed) for (const page of context.pages()) await page.screenshot({ path: `${failures}${story}-${++n}.png` }).catch(() => {})
    await context.close().catch(() => {})
  }
  contexts = []
}

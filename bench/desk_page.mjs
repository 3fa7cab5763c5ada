// The desk in Chromium as the benches of the web drive it. What to do comes as JSON; each row goes out as a line of JSON.
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core')
export const wanted = JSON.parse(process.argv[2])
// a page that hangs must not hang the table
setTimeout(() => process.exit(1), 900_000).unref()

export const openBrowser = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--enable-precise-memory-info'] })

export function row(what, figure, aim, reached) {
  console.log(JSON.stringify({ what, figure, aim, reached }))
}

// Runs in the page before its own scripts: notes when the first row and the first message are painted.
function watchPage() {
  const bench = { first_row: 0, long_tasks: [] }
  globalThis.bench = bench
  // called within a frame: resolves when that frame has been drawn
  bench.drawn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(0)
    })
  // after the frame that shows what was just changed
  bench.painted = () => new Promise((done) => requestAnimationFrame(() => bench.drawn().then(done)))
  bench.until = (holds, limit_ms = 5000) =>
    new Promise((done, fail) => {
      const give_up = performance.now() + limit_ms
      const look = () => {
        if (holds()) return void bench.drawn().then(done)
        if (performance.now() > give_up) return void fail(new Error('nothing appeared'))
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  bench.shows = (id) => () =>
    location.pathname === `/c/${id}` &&
    document.querySelector('.timeline[aria-busy="false"] article[id^="message-"]') !== null
  bench.open = (id) =>
    new Promise((done, fail) => {
      const from = performance.now()
      history.pushState(null, '', `/c/${id}`)
      dispatchEvent(new PopStateEvent('popstate'))
      bench.until(bench.shows(id)).then((seen) => done(seen - from), fail)
    })
  // What is measured from a key is armed before the key is pressed: the two reach the page by different ways.
  bench.arm = (holds) => {
    bench.armed = new Promise((done, fail) => {
      const pressed = (event) => void bench.until(holds).then((seen) => done(seen - event.timeStamp), fail)
      addEventListener('keydown', pressed, { capture: true, once: true })
    })
  }
  new PerformanceObserver((list) => bench.long_tasks.push(...list.getEntries().map((e) => e.duration))).observe({
    type: 'longtask',
  })
  void bench.until(() => document.querySelector('#conversation-list [role="option"]'), 20000).then(
    (at) => (bench.first_row = at),
    () => {},
  )
}

export async function openPage(browser, slow) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const [name, value] = wanted.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: wanted.url }])
  await context.addInitScript(watchPage)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow })
  return { context, page, devtools }
}

// Goes to a conversation inside the running desk, as a click on a link does.
export const opening = (id) => globalThis.bench.open(id)

export async function post(id, text) {
  const answer = await fetch(`${wanted.url}/api/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: wanted.token.replace('Authorization: ', '') },
    body: JSON.stringify({ kind: 'note', text }),
  })
  if (answer.status !== 201) throw new Error(`note: ${answer.status} ${await answer.text()}`)
  return Date.parse((await answer.json()).at)
}

export async function attempt(what, work) {
  try {
    await work()
  } catch (error) {
    row(what, `failed: ${String(error).split('\n')[0].slice(0, 160)}`, '', false)
  }
}

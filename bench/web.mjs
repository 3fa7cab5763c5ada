// Times of the web desk in Chromium, for the screens there are: the budgets of docs/bench.md, at full speed and with the
// processor slowed down four times. Takes what to do as JSON; prints one JSON row a line.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core')
const wanted = JSON.parse(process.argv[2])
const rounds = wanted.quick ? 2 : 5
const steps = wanted.quick ? 10 : 60
// a page that hangs must not hang the table
setTimeout(() => process.exit(1), 900_000).unref()

const sorted = (values) => [...values].sort((a, b) => a - b)
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN
const median = (values) => quantile(values, 0.5)
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

function row(what, figure, aim, reached) {
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

async function openPage(browser, slow) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const [name, value] = wanted.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: wanted.url }])
  await context.addInitScript(watchPage)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow })
  return { context, page, devtools }
}

async function loading(browser, slow) {
  const paints = []
  const rows = []
  for (let i = 0; i < rounds; ++i) {
    const { context, page } = await openPage(browser, slow)
    await page.goto(wanted.url + '/inbox')
    await page.waitForFunction(() => globalThis.bench.first_row > 0, undefined, { timeout: 20000 })
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN))
    rows.push(await page.evaluate(() => globalThis.bench.first_row))
    await context.close()
  }
  const [paint_max, rows_max] = slow === 1 ? [500, 700] : [1300, 1600]
  const figure = `${ms(median(paints))} / ${ms(median(rows))}`
  const reached = median(paints) <= paint_max && median(rows) <= rows_max
  row(`first paint / list usable, ${slow}x`, figure, `≤ ${paint_max} / ≤ ${rows_max} ms`, reached)
}

const scriptTime = async (devtools) => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value * 1000

// j from one conversation to the next: from the key to the frame that shows its messages; and what of it was script.
async function walking(page, devtools, slow) {
  await page.goto(wanted.url + '/inbox')
  await page.waitForSelector('#conversation-list [role="option"]')
  await page.keyboard.press('j')
  await page.waitForSelector('.timeline article')
  await devtools.send('Performance.enable')
  const times = []
  const scripts = []
  for (let i = 0; i < steps; ++i) {
    await page.evaluate(() => {
      const before = location.pathname
      globalThis.bench.arm(() => location.pathname !== before && globalThis.bench.shows(location.pathname.slice(3))())
    })
    const before = await scriptTime(devtools)
    await page.keyboard.press('j')
    times.push(await page.evaluate(() => globalThis.bench.armed))
    scripts.push((await scriptTime(devtools)) - before)
    await page.waitForTimeout(60)
  }
  const [half, most] = [median(times), quantile(times, 0.95)]
  const aim = slow === 1 ? 'median ≤ 35, p95 ≤ 100 ms' : 'p95 ≤ 200 ms'
  const reached = slow === 1 ? half <= 35 && most <= 100 : most <= 200
  row(`next conversation, key → messages painted, ${slow}x`, `median ${ms(half)}, p95 ${ms(most)}`, aim, reached)
  const script = quantile(scripts, 0.95)
  row(`next conversation, of it script, ${slow}x`, `median ${ms(median(scripts))}, p95 ${ms(script)}`, slow === 1 ? 'p95 ≤ 25 ms' : '', slow === 1 ? script <= 25 : undefined)
}

// Goes to a conversation inside the running desk, as a click on a link does.
const opening = (id) =>
  new Promise((done, fail) => {
    const from = performance.now()
    history.pushState(null, '', `/c/${id}`)
    dispatchEvent(new PopStateEvent('popstate'))
    globalThis.bench.until(globalThis.bench.shows(id)).then((seen) => done(seen - from), fail)
  })

async function longThread(page, slow) {
  const times = []
  for (let i = 0; i < rounds; ++i) {
    await page.goto(wanted.url + '/inbox')
    await page.waitForSelector('#conversation-list [role="option"]')
    times.push(await page.evaluate(opening, wanted.thread_2000))
  }
  row(`thread of 2,000 messages opens with its newest 50, ${slow}x`, ms(median(times)), slow === 1 ? '≤ 300 ms' : '', slow === 1 ? median(times) <= 300 : undefined)
}

async function typing(page, slow) {
  await page.goto(`${wanted.url}/c/${wanted.thread_300}`)
  await page.waitForSelector('.timeline article')
  // up through the whole thread, so that all of it is there
  for (let i = 0; i < 8 && (await page.locator('.timeline .older').count()) > 0; ++i) {
    await page.evaluate(() => document.querySelector('.timeline .older').click())
    await page.waitForTimeout(250)
  }
  const shown = await page.locator('.timeline article').count()
  await page.waitForSelector('.ProseMirror', { timeout: 10000 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.closest('.ProseMirror') !== null)
  await page.evaluate(() => {
    globalThis.bench.keys = []
    addEventListener('keydown', (event) => void globalThis.bench.painted().then((at) => globalThis.bench.keys.push(at - event.timeStamp)), true)
  })
  const words = 'Thank you for your patience, it leaves today. '
  for (const letter of words.repeat(wanted.quick ? 1 : 3)) {
    await page.keyboard.type(letter)
    await page.waitForTimeout(15)
  }
  const times = await page.evaluate(() => globalThis.bench.keys)
  const most = quantile(times, 0.95)
  const aim = slow === 1 ? 'p95 ≤ 50 ms' : ''
  row(`typing with ${shown} messages open, ${slow}x`, `median ${ms(median(times))}, p95 ${ms(most)}`, aim, slow === 1 ? most <= 50 : undefined)
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Control+a'), await page.keyboard.press('Backspace')
}

async function post(id, text) {
  const answer = await fetch(`${wanted.url}/api/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: wanted.token.replace('Authorization: ', '') },
    body: JSON.stringify({ kind: 'note', text }),
  })
  if (answer.status !== 201) throw new Error(`note: ${answer.status} ${await answer.text()}`)
  return Date.parse((await answer.json()).at)
}

// A colleague's note in the conversation on screen: from the event's instant, before its commit, to the frame that shows it.
async function live(page) {
  await page.goto(`${wanted.url}/c/${wanted.thread_300}`)
  await page.waitForSelector('.timeline article')
  await page.waitForTimeout(1500)
  const times = []
  for (let i = 0; i < steps / 2; ++i) {
    const mark = `live-${i}-${Date.now()}`
    const seen = page.evaluate(
      (text) =>
        globalThis.bench
          .until(() => document.querySelector('.timeline')?.lastElementChild?.lastElementChild?.textContent?.includes(text))
          .then((at) => performance.timeOrigin + at),
      mark,
    )
    const at = await post(wanted.thread_300, mark)
    times.push((await seen) - at)
    await page.waitForTimeout(70)
  }
  const most = quantile(times, 0.95)
  row('live event → pixels', `median ${ms(median(times))}, p95 ${ms(most)}`, 'p95 ≤ 250 ms', most <= 250)
}

async function busy(page) {
  const seconds = wanted.quick ? 3 : 8
  await page.goto(wanted.url + '/inbox')
  await page.waitForSelector('#conversation-list [role="option"]')
  await page.waitForTimeout(1000)
  const load = spawn(wanted.load[0], [...wanted.load.slice(1), '--seconds', String(seconds + 1)], { stdio: 'ignore' })
  const ended = new Promise((done) => load.on('exit', done))
  await page.waitForTimeout(500)
  const seen = await page.evaluate(async (span_ms) => {
    globalThis.bench.long_tasks.length = 0
    const from = performance.now()
    let frames = 0
    while (performance.now() - from < span_ms) {
      await new Promise(requestAnimationFrame)
      ++frames
    }
    return { rate: (frames * 1000) / (performance.now() - from), longest: Math.max(0, ...globalThis.bench.long_tasks) }
  }, seconds * 1000)
  await ended
  const figure = `${seen.rate.toFixed(0)} frames/s, longest task ${ms(seen.longest)}`
  row('100 events a second', figure, '≥ 55 frames/s, no task > 100 ms', seen.rate >= 55 && seen.longest <= 100)
}

async function remembering(page, devtools) {
  const count = wanted.quick ? 50 : 1000
  await page.goto(wanted.url + '/inbox?view=all')
  await page.waitForSelector('#conversation-list [role="option"]')
  let nodes = 0
  for (let i = 0; i < count; ++i) {
    const before = new URL(page.url()).pathname
    await page.keyboard.press('j')
    await page.waitForFunction(
      (old) => location.pathname !== old && globalThis.bench.shows(location.pathname.slice(3))(),
      before,
      { timeout: 10000 },
    )
    if (i % 50 === 0) nodes = Math.max(nodes, await page.evaluate(() => document.getElementsByTagName('*').length))
  }
  await devtools.send('HeapProfiler.collectGarbage')
  const heap = (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6
  const reached = heap <= 40 && nodes <= 1500
  row(`heap after ${count} conversations, most elements`, `${heap.toFixed(1)} MB, ${nodes}`, '≤ 40 MB, ≤ 1,500', reached)
}

async function searching(page) {
  await page.goto(wanted.url + '/inbox')
  await page.waitForSelector('#conversation-list [role="option"]')
  const times = []
  for (const word of ['quokka', 'parcel', 'order', 'wombat', 'refund']) {
    await page.keyboard.press('/')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(word.slice(0, -1))
    await page.waitForTimeout(600)
    await page.evaluate((q) => {
      globalThis.bench.arm(() => location.search.includes(`q=${q}`) && document.querySelector('#found a') !== null)
    }, word)
    await page.keyboard.press(word.at(-1))
    times.push(await page.evaluate(() => globalThis.bench.armed))
  }
  row('search box, last letter → results (it waits 150 ms for more letters)', `median ${ms(median(times))}`, '', undefined)
}

// A letter in the palette: from the key to the frame that shows what begins with what is typed by then.
async function palette(page) {
  await page.goto(wanted.url + '/inbox')
  await page.waitForSelector('#conversation-list [role="option"]')
  const times = []
  for (const word of ['opening', 'take back', 'mine', 'waiting', 'keys']) {
    await page.keyboard.press('Control+k')
    await page.waitForSelector('#palette-list [role="option"]')
    for (let n = 1; n <= word.length; ++n) {
      await page.evaluate((typed) => {
        const first = () => document.querySelector('#palette-list .label')?.textContent?.toLowerCase()
        globalThis.bench.arm(() => document.querySelector('[role=combobox]').value === typed && typed.split(' ').every((part) => first()?.includes(part)))
      }, word.slice(0, n))
      await page.keyboard.press(word[n - 1])
      times.push(await page.evaluate(() => globalThis.bench.armed))
    }
    await page.keyboard.press('Escape')
    await page.waitForSelector('#palette-list', { state: 'detached' })
  }
  const most = quantile(times, 0.95)
  row('palette, letter → first results', `median ${ms(median(times))}, p95 ${ms(most)}`, 'p95 ≤ 50 ms', most <= 50)
}

const heapOf = async (devtools) => {
  for (let i = 0; i < 3; ++i) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6
}

// Eight hours moved by hand, half an hour at a time: conversations opened one after the other, colleagues' notes that arrive, notes
// that are sent. The first hour fills what is kept; after it nothing may grow.
async function shift(page, devtools) {
  const half_hours = wanted.quick ? 4 : 16
  const opened_each = wanted.quick ? 20 : 200
  const live_each = wanted.quick ? 5 : 60
  const sent_each = wanted.quick ? 1 : 6
  await page.clock.install()
  await page.goto(wanted.url + '/inbox?view=all')
  await page.waitForSelector('#conversation-list [role="option"]')
  const ids = await page.evaluate(async () => (await (await fetch('/api/conversations?view=all&limit=50')).json()).items.map(({ id }) => id))
  const goTo = (id) => page.evaluate(opening, id)
  let first = 0
  for (let half_hour = 1; half_hour <= half_hours; ++half_hour) {
    for (let n = 0; n < opened_each; ++n) await goTo(ids[(half_hour * 7 + n) % ids.length])
    for (let n = 0; n < live_each; ++n) await post(ids[n % ids.length], `Seen at half hour ${half_hour}.`)
    for (let n = 0; n < sent_each; ++n) {
      await goTo(ids[n])
      await page.waitForSelector('.ProseMirror')
      await page.keyboard.press('n')
      await page.waitForFunction(() => document.activeElement?.closest('.ProseMirror') !== null)
      await page.keyboard.type(`Kept ${half_hour}`)
      await page.keyboard.press('Control+Enter')
      await page.waitForFunction((words) => [...document.querySelectorAll('article')].some((one) => one.textContent.includes(words)), `Kept ${half_hour}`)
      await page.keyboard.press('Escape')
    }
    await page.clock.fastForward('30:00')
    if (half_hour === 2) first = await heapOf(devtools)
  }
  const last = await heapOf(devtools)
  const growth = (last - first) / first
  const figure = `${first.toFixed(1)} → ${last.toFixed(1)} MB, ${(growth * 100).toFixed(1)} %`
  row(`heap over a shift of eight hours: ${half_hours * opened_each} opened, ${half_hours * live_each} live, ${half_hours * sent_each} sent`, figure, '≤ 10 %', growth <= 0.1)
}

async function attempt(what, work) {
  try {
    await work()
  } catch (error) {
    row(what, `failed: ${String(error).split('\n')[0].slice(0, 160)}`, '', false)
  }
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--enable-precise-memory-info'] })
for (const slow of [1, 4]) {
  await attempt(`first paint, ${slow}x`, () => loading(browser, slow))
  const { context, page, devtools } = await openPage(browser, slow)
  await attempt(`next conversation, ${slow}x`, () => walking(page, devtools, slow))
  await attempt(`long thread, ${slow}x`, () => longThread(page, slow))
  await attempt(`typing, ${slow}x`, () => typing(page, slow))
  await context.close()
}
const { page, devtools } = await openPage(browser, 1)
await attempt('live event', () => live(page))
await attempt('100 events a second', () => busy(page))
await attempt('search box', () => searching(page))
await attempt('palette', () => palette(page))
await attempt('memory', () => remembering(page, devtools))
await page.context().close()
{
  const { page, devtools } = await openPage(browser, 1)
  await attempt('a shift of eight hours', () => shift(page, devtools))
}
await browser.close()

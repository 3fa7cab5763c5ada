// What the desk holds after a day of work: the budget of docs/bench.md for the heap over a shift of eight hours.
import { attempt, openBrowser, opening, openPage, post, row, wanted } from './desk_page.mjs'

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
  // inside the page, as what is sent there one by one would be compiled and kept each time
  const goThrough = (count, from) =>
    page.evaluate(async (these) => { for (const id of these) await globalThis.bench.open(id) }, Array.from({ length: count }, (_, n) => ids[(from + n) % ids.length]))
  // by then the browser has compiled what runs often, which it keeps beside what we keep
  await goThrough(4 * opened_each, 0)
  // with the same on screen both times
  const held = async () => (await goTo(wanted.thread_300), heapOf(devtools))
  let first = 0
  for (let half_hour = 1; half_hour <= half_hours; ++half_hour) {
    await goThrough(opened_each, half_hour * 7)
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
    if (half_hour === 2) first = await held()
  }
  const last = await held()
  const growth = (last - first) / first
  const figure = `${first.toFixed(1)} → ${last.toFixed(1)} MB, ${(growth * 100).toFixed(1)} %`
  row(`heap over a shift of eight hours: ${half_hours * opened_each} opened, ${half_hours * live_each} live, ${half_hours * sent_each} sent`, figure, '≤ 10 %', growth <= 0.1)
}

const browser = await openBrowser()
const { page, devtools } = await openPage(browser, 1)
await attempt('a shift of eight hours', () => shift(page, devtools))
await browser.close()

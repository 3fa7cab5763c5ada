// Eight hours at the desk, moved by hand: what is kept in memory and what stands on the page does not grow with them.
import { person } from '../support/browser.mjs'
import { openDesk, row, rows, write } from '../support/desk_page.mjs'
import { heldBytes, ownBytes } from '../support/heap.mjs'
import { holds, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const half_hours = 16
/** More than the desk keeps of conversations that were read. */
const conversations = 125
const opened_each = 20
const arrived_each = 3
const growth_max = 0.1
const nodes_max = 1_500

/** One after the other inside the running desk, as a click on a link does it, each until its messages are there. */
const openAll = async (ids) => {
  for (const id of ids) {
    history.pushState(null, '', `/c/${id}`)
    dispatchEvent(new PopStateEvent('popstate'))
    const shown = () => document.querySelector('.timeline[aria-busy="false"] article[id^="message-"]') && document.querySelector('.about .state') && location.pathname === `/c/${id}`
    while (!shown()) await new Promise((done) => requestAnimationFrame(done))
  }
}

export default async function story(it) {
  const shop = await Shop.open()
  const ids = []
  for (let n = 0; n < conversations; n++) ids.push((await shop.begin(`Customer ${n}`, `Matter ${n}`, 'Some words. '.repeat(1 + (n % 9)))).id)
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await page.clock.install()
  await openDesk(page, shop.base, '/inbox')
  await rows(page).first().waitFor()
  const devtools = await page.context().newCDPSession(page)

  /** Somebody writes, is answered and settled, and a colleague notes something about it. */
  async function serve(name) {
    const { id } = await shop.begin(name, `${name} asks`)
    await page.evaluate(openAll, [id])
    await page.locator('.ProseMirror').waitFor()
    await write(page, 'r', `An answer for ${name}.`)
    await page.keyboard.press('Control+Shift+Enter')
    await page.waitForFunction((path) => location.pathname !== path, `/c/${id}`)
    await shop.ask('POST', `/api/conversations/${id}/messages`, { kind: 'note', text: `A note on ${name}.` })
  }

  async function halfHour(n) {
    await page.evaluate(openAll, Array.from({ length: opened_each }, (_, k) => ids[(n * 7 + k) % ids.length]))
    for (let k = 0; k < arrived_each; k++) await serve(`Newcomer ${n}-${k}`)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await shop.server.advanceClock(30 * 60)
    await page.clock.fastForward('30:00')
  }

  await it(`${half_hours * (opened_each + arrived_each)} conversations are opened, ${half_hours * arrived_each} arrive, are answered and noted on; what is held grows by no more than a tenth`, async () => {
    await page.evaluate(openAll, ids)
    let first = null
    let nodes = 0
    for (let n = 1; n <= half_hours; n++) {
      await halfHour(n)
      nodes = Math.max(nodes, await page.evaluate(() => document.getElementsByTagName('*').length))
      // by then everything has been loaded and what is kept of conversations is full
      if (n === 4) first = await heldBytes(devtools)
    }
    const last = await heldBytes(devtools)
    const growth = ownBytes(last) / ownBytes(first) - 1
    holds(growth <= growth_max, `by ${(growth * 100).toFixed(1)} %, from ${JSON.stringify(first)} to ${JSON.stringify(last)}`)
    holds(nodes <= nodes_max, `${nodes} nodes`)
    return `${(ownBytes(first) / 1e6).toFixed(1)} MB, ${(growth * 100).toFixed(1)} % more, ${nodes} nodes`
  })

  await it('and the desk still hears what happens', async () => {
    await shop.begin('Zoë Late', 'The very newest')
    await until('it is told', async () => (await page.getByText(/^\d+ new$/).count()) > 0 || (await row(page, 'Zoë Late').count()) > 0)
  })
}

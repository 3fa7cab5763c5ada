// A desk with 10,000 conversations: nothing on screen grows with them.
import { person } from '../support/browser.mjs'
import { openDesk, row, rows } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const conversations = 10_000
const at_once = 16
const nodes_max = 1_500
const requests_max = 5

const names = ['Ana', 'Björn', 'Çelik', 'Dae-jung', 'Élodie', 'Farid', '小芳', 'Hélène', 'Ingrid', 'José']
const matters = ['a broken lid', 'a late parcel', 'the wrong beans', 'a bill', 'praise', 'an opening hour', 'a gift card', 'a return']

async function fill(shop) {
  let next = 0
  const worker = async () => {
    for (let n = next++; n < conversations; n = next++) {
      await shop.begin(`${names[n % names.length]} ${n}`, `No. ${n}: ${matters[n % matters.length]}`, `Words of ${n}. `.repeat(1 + (n % 9)))
    }
  }
  await Promise.all(Array.from({ length: at_once }, worker))
}

const nodesOf = (page) => page.evaluate(() => document.querySelectorAll('*').length)

export default async function story(it) {
  const shop = await Shop.open()
  const desk = await person()
  const { page } = desk

  await it('they are made over the API, 16 at a time', async () => {
    const began = Date.now()
    await fill(shop)
    return `${Math.round(conversations / ((Date.now() - began) / 1000))} a second`
  })

  await it(`the first row needs no more than ${requests_max} requests`, async () => {
    await shop.letIn(desk)
    const asked = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(shop.base)
    await rows(page).first().waitFor()
    // the icon of the tab is fetched beside; no row waits for it
    const needed = asked.slice(0, asked.indexOf('/api/conversations') + 1).filter((path) => !path.endsWith('.svg'))
    holds(needed.length > 0 && needed.length <= requests_max, `it needed ${asked.join(' ')}`)
    return needed.join(' ')
  })

  await it(`scrolled far down, at most ${nodes_max} nodes are on the page`, async () => {
    let most = 0
    const list = page.locator('#conversation-list')
    const last = () => rows(page).last().getAttribute('aria-posinset').then(Number)
    while ((await last()) < 2_000) {
      const before = await last()
      await list.evaluate((box) => (box.scrollTop = box.scrollHeight))
      await until('further rows', async () => (await last()) > before)
      most = Math.max(most, await nodesOf(page))
    }
    holds(most <= nodes_max, `${most} nodes`)
    return `${most} nodes at row ${await last()}`
  })

  await it('and so with a conversation open beside it', async () => {
    await rows(page).last().click()
    await page.locator('.ProseMirror').waitFor()
    const nodes = await nodesOf(page)
    holds(nodes <= nodes_max, `${nodes} nodes`)
    return `${nodes} nodes`
  })

  await it('the one that was opened stays where it is when others arrive', async () => {
    const position = await page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset')
    await shop.begin('Zoë Late', 'The very newest')
    await page.getByRole('button', { name: '1 new' }).waitFor()
    is(await page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset'), position)
    await page.getByRole('button', { name: '1 new' }).click()
    await page.locator('#conversation-list').evaluate((box) => (box.scrollTop = 0))
    await row(page, 'Zoë Late').waitFor()
    is(await row(page, 'Zoë Late').getAttribute('aria-posinset'), '1')
  })

  await it('one is found among them by its words', async () => {
    await openDesk(page, shop.base, '/inbox?q=7777')
    await page.locator('#found').getByText('No. 7777').first().waitFor()
  })
}

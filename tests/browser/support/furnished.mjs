// A shop in which every screen has something to show, and a look at a screen for what must not be on it.
import { axeFindings, missingWords, sticksOut } from './axe.mjs'
import { person } from './browser.mjs'
import { is } from './report.mjs'
import { Shop } from './shop.mjs'

/** `at` is the conversation with all that can be in it, `own` the customer's page of it. */
export async function furnishedShop() {
  const shop = await Shop.open({ known: true, first_steps: true })
  shop.newcomer = await shop.hire('Tom Reuter', 'tom@shop.example')
  for (let n = 0; n < 12; n++) await shop.begin(`Customer ${n}`, `A matter with a subject that is long enough to be cut off at the edge, number ${n}`, 'Some words. '.repeat(n + 1))
  await shop.ask('POST', '/api/inboxes', { name: 'Repairs and everything that is sent to the workshop' })
  const words = 'My grinder smells of smoke.\n\nhttps://shop.example/orders/a-very-long-address-without-any-place-to-break-it-0123456789-0123456789\nWhat now?'
  shop.own = await shop.submitForm({ message: words, name: 'Greta Lind-Okonjo von der Heyden', email: 'greta@mail.example', files: [{ name: 'a-photograph-with-a-very-long-name-indeed-0123456789.jpg' }] })
  shop.at = (await shop.ask('GET', '/api/conversations')).items[0].id
  const twice = await shop.begin('Greta L.', 'The same grinder', 'It is me, from the office.', { email: 'greta.lind-okonjo@a-rather-long-name-of-an-office.example' })
  const idOf = async (id) => (await shop.ask('GET', `/api/conversations/${id}`)).customer_id
  await shop.ask('POST', `/api/customers/${await idOf(shop.at)}/merge`, { other_id: await idOf(twice.id) })
  const say = (kind, html, more = {}) => shop.ask('POST', `/api/conversations/${shop.at}/messages`, { kind, html, ...more })
  await say('note', '<p>Bought in May.</p><ul><li>under warranty</li></ul>')
  await say('reply', '<p>Please unplug it, <strong>now</strong>.</p>', { send_after_seconds: 0 })
  await shop.ask('POST', '/api/ready-answers', { name: 'Return label', text: 'Dear {{first_name}}, the label for no. {{number}} is on its way. {{carrier}} brings it.', tag: 'returns', take: true, state: 'resolved' })
  await shop.ask('POST', '/api/ready-answers', { name: 'Opening hours', text: 'We are open Monday to Friday from 9 to 18, Saturdays from 10 to 14.' })
  await shop.server.advanceClock(1)
  await shop.ask('PATCH', `/api/conversations/${shop.at}`, { state: 'resolved' })
  await shop.ask('PATCH', `/api/conversations/${shop.at}`, { state: 'open', urgent: true })
  await shop.ask('POST', `/api/conversations/${shop.at}/promises`, { kind: 'action', words: 'A new grinder with a longer cable', due_at: new Date(Date.now() + 2 * 86_400_000).toISOString() })
  return shop
}

const nodes_max = 1_500

/** More elements than a screen may have. */
async function tooMany(page) {
  const nodes = await page.evaluate(() => document.getElementsByTagName('*').length)
  return nodes > nodes_max ? `${nodes} elements, at most ${nodes_max}` : ''
}

/** One look at a screen as it is now. With `colours` axe looks at nothing but them: the rest was seen in the other theme. */
export async function look(page, where, with_axe, { colours = false } = {}) {
  const found = [...(with_axe ? await axeFindings(page, colours) : []), await sticksOut(page), await missingWords(page), await tooMany(page)].filter((it) => it !== '')
  is(found.map((it) => `${where}: ${it}`).join('\n'), '')
}

/** A screen of the desk as it is now, light, dark and narrow. */
export async function inBothThemes(page, where) {
  await look(page, where, true)
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, `${where}, dark`, true, { colours: true })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 800 })
  await look(page, `${where}, narrow`, false)
  await page.setViewportSize({ width: 1440, height: 900 })
}

/**
 * Looks at what somebody without scripts has in front of them, wide and narrow: an onlooker goes there with their cookies, since a page
 * without scripts cannot be asked. What was answered to a sent form has no address of its own.
 */
export async function onlooker(customer) {
  const eyes = await person({ reducedMotion: 'reduce' })
  return async (where, address = customer.page.url()) => {
    await eyes.context.addCookies(await customer.context.cookies())
    for (const width of [1024, 320]) {
      await eyes.page.setViewportSize({ width, height: 780 })
      await eyes.page.goto(address)
      await look(eyes.page, `${where} ${width}`, true)
    }
  }
}

export async function someoneFor(shop, as, language = 'en', width = 1440) {
  const someone = await person({ language, width, reducedMotion: 'reduce' })
  if (as === 'owner') await shop.letIn(someone)
  if (as === 'newcomer') await shop.letIn(someone, shop.newcomer)
  return someone
}

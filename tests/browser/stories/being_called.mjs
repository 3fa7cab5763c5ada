// Someone is told: while the desk is out of sight its tab counts, sounds and notifies, as each person chose.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, row } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

// Runs in the page: lets the story look away, and hears what the page plays and shows.
function listen() {
  globalThis.away = false
  globalThis.tones = 0
  globalThis.shown = []
  const focus = document.hasFocus.bind(document)
  document.hasFocus = () => !globalThis.away && focus()
  const create = AudioContext.prototype.createOscillator
  AudioContext.prototype.createOscillator = function (...all) {
    ++globalThis.tones
    return create.apply(this, all)
  }
  const Real = Notification
  globalThis.Notification = class extends Real {
    constructor(head, options) {
      super(head, options)
      globalThis.shown.push(`${head}: ${options.body}`)
    }
  }
}

const away = (page, on) =>
  page.evaluate((gone) => {
    globalThis.away = gone
    if (!gone) dispatchEvent(new Event('focus'))
  }, on)
const titled = (page, words) => until(`the title is "${words}"`, async () => (await page.title()) === words)

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const desk = await person()
  const { page, context } = desk
  await context.grantPermissions(['notifications'], { origin: shop.base })
  await context.addInitScript(listen)
  await shop.letIn(desk)
  await openDesk(page, shop.base)
  await titled(page, 'Our turn · Bean & Burr')

  await it('nobody is called for what is before their eyes', async () => {
    await shop.begin('Juno Park', 'Lid broken')
    await row(page, 'Juno Park').waitFor()
    is(await page.title(), 'Our turn · Bean & Burr')
    is(await page.evaluate(() => globalThis.tones), 0)
  })

  await it('out of sight the tab counts conversations, and forgets them at a look', async () => {
    await away(page, true)
    const one = await shop.begin('Rosa Diaz', 'Beans too old')
    await titled(page, '(1) Our turn · Bean & Burr')
    await shop.begin('Mia Holm', 'A question')
    await titled(page, '(2) Our turn · Bean & Burr')
    await shop.ask('POST', `/api/conversations/${one.id}/messages`, { kind: 'note', text: 'ours' })
    await away(page, false)
    await titled(page, 'Our turn · Bean & Burr')
  })

  await it('notification and sound come when they are chosen, not before', async () => {
    is(await page.evaluate(() => globalThis.shown.length), 0)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'How we call you' }).click()
    await page.getByText('Called by: the number in the tab.').waitFor()
    await page.getByLabel('Notification of the browser').check()
    await page.getByLabel('A soft sound').check()
    await page.getByText('Called by: a notification of the browser, a soft sound, the number in the tab.').waitFor()
    await until('both are tried at once', () => page.evaluate(() => globalThis.shown.length === 1 && globalThis.tones === 2))
  })

  await it('one notification for each conversation, with name and subject', async () => {
    await until('the sound may come again', () => page.evaluate(async () => (await navigator.locks.query()).held.every((lock) => lock.name !== 'heard.chime')))
    await away(page, true)
    await shop.begin('Noor Haddad', 'Wrong grind')
    await until('the notification', () => page.evaluate(() => globalThis.shown.at(-1) === 'Noor Haddad wrote: Wrong grind'))
    await until('the tones', () => page.evaluate(() => globalThis.tones === 4))
  })

  await it('never for what a colleague looks after', async () => {
    const own = await shop.submitForm({ message: 'For Tom alone.', name: 'Ella Frost' })
    await until('it is there', async () => (await page.evaluate(() => globalThis.shown.length)) === 3)
    const id = (await shop.ask('GET', '/api/conversations?limit=1')).items[0].id
    const people = (await shop.ask('GET', '/api/desk')).people
    await shop.ask('PATCH', `/api/conversations/${id}`, { assignee_id: people.find((one) => one.name === tom.name).id })
    await shop.submitAnswer(own, 'And one more thing.')
    await shop.begin('Uwe Petersen', 'Milk can') // what comes after it is told
    await until('the next', () => page.evaluate(() => globalThis.shown.at(-1) === 'Uwe Petersen wrote: Milk can'))
    is(await page.evaluate(() => globalThis.shown.length), 4)
  })

  await it('what was chosen is there after a reload, and can be switched off', async () => {
    await page.reload()
    await page.getByText('Called by: a notification of the browser, a soft sound, the number in the tab.').waitFor()
    for (const name of ['Notification of the browser', 'A soft sound', 'How many are new, in the title of the tab']) await page.getByLabel(name).uncheck()
    await page.getByText('Nobody is called on this device.').waitFor()
    await away(page, true)
    await shop.begin('Greta Vogel', 'Thanks')
    await page.getByRole('link', { name: 'Inbox', exact: true }).click()
    await row(page, 'Greta Vogel').waitFor()
    is(await page.title(), 'Our turn · Bean & Burr')
    is(await page.evaluate(() => globalThis.shown.length), 0)
    await expectNoTrouble(desk)
  })
}

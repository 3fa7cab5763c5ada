// Pictures of the practice shop, for people to look at: every screen, wide and narrow, light and dark, in three languages.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { person } from './browser.mjs'
import { customerScreens, deskScreens, openScreen } from './screens.mjs'
import { Server } from './server.mjs'

const owner = { email: 'mara@threeoaks.example', password: 'practice-shop' }
const languages = ['en', 'de', 'zh']
const sizes = [
  { width: 1440, height: 900, schemes: ['light', 'dark'] },
  { width: 390, height: 780, schemes: ['light', 'dark'] },
]

/** The conversation that is worth a picture, and a customer's own page with an answer on it. */
async function choose(server, { context }) {
  const { items } = await (await context.request.get(`${server.base}/api/conversations?view=open`)).json()
  const at = items.toSorted((a, b) => b.message_count - a.message_count)[0].id
  const form = new FormData()
  for (const [field, value] of Object.entries({ key: 'a-key-for-one-picture', message: 'The bag came open in the parcel, half the beans are in the box.\n\nCould you send another?', name: 'Hanne Brandt', email: '', website: '' })) form.set(field, value)
  const sent = await fetch(`${server.base}/help/contact`, { method: 'POST', body: form, redirect: 'manual' })
  const own = sent.headers.get('location').replace(/\/sent.*$/, '')
  const { csrf } = await (await context.request.get(`${server.base}/api/session`)).json()
  const mine = (await (await context.request.get(`${server.base}/api/conversations?view=all`)).json()).items[0].id
  const headers = { 'X-CSRF-Token': csrf, Origin: server.base }
  const post = (path, data) => context.request.post(`${server.base}${path}`, { headers, data })
  const text = 'Dear Hanne,\n\nthat must not happen. A new bag leaves today; please keep the other one.\n\nMara'
  await post(`/api/conversations/${mine}/messages`, { kind: 'reply', text, send_after_seconds: 0 })
  // refused the second time, when it is there already
  await post('/api/ready-answers', { name: 'Return label', text: 'Dear {{first_name}}, the label for no. {{number}} is on its way. {{carrier}} brings it.', tag: 'returns', take: true })
  await post('/api/ready-answers', { name: 'Opening hours', text: 'We are here Monday to Friday 9 to 18, Saturday 10 to 14.' })
  await post('/api/inboxes', { name: 'Repairs' })
  await context.request.patch(`${server.base}/api/conversations/${at}`, { headers, data: { tags: ['grinder', 'warranty', 'third time'], urgent: true } })
  await server.advanceClock(1)
  return { at, own }
}

/** Of the screens with these names; of all without any. */
export async function takePictures(folder, names) {
  mkdirSync(folder, { recursive: true })
  const server = await Server.start({ command: 'demo' })
  for (const language of languages) {
    const someone = await person({ language, reducedMotion: 'reduce' })
    const stranger = await person({ language, reducedMotion: 'reduce' })
    const answer = await someone.context.request.post(`${server.base}/api/session`, { data: owner })
    if (!answer.ok()) throw new Error(`sign-in: ${answer.status()}`)
    const { at, own } = await choose(server, someone)
    const screens = [...deskScreens(at).filter((it) => it.as !== 'newcomer').map((it) => [it.as ? stranger : someone, it]), ...customerScreens(own).map((it) => [stranger, it])]
    const wanted = screens.filter(([, screen]) => names.length === 0 || names.includes(screen.name))
    for (const [who, screen] of wanted) await takeOne(who.page, server.base, screen, language, folder)
    await someone.leave()
    await stranger.leave()
  }
  console.log(`pictures in ${folder}`)
  return 0
}

async function takeOne(page, base, screen, language, folder) {
  for (const { width, height, schemes } of sizes.filter((size) => !screen.widths || screen.widths.includes(size.width))) {
    await page.setViewportSize({ width, height })
    await openScreen(page, base, screen)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(folder, `${screen.name}-${width}-${colorScheme}-${language}.png`) })
    }
    await screen.undo?.(page)
    await page.evaluate(() => localStorage.clear())
  }
}

// Every screen there is, each with the way to it. Shared by the tests of all screens and by the pictures.
import { editorReady, leaveField } from './desk_page.mjs'

const typed = async (page, key, words) => {
  await editorReady(page)
  await leaveField(page)
  await page.keyboard.press(key)
  await page.keyboard.type(words)
}

/** `at` is the conversation that is looked at. `act` makes of a fresh page what is to be seen; widths where it exists. `undo` leaves
 * things as they were. */
export const deskScreens = (at) => [
  { name: 'inbox', path: '/inbox', ready: '.row' },
  { name: 'conversation', path: `/c/${at}`, ready: '.ProseMirror' },
  { name: 'note', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => typed(page, 'n', 'She has been with us for years.') },
  { name: 'held', path: `/c/${at}`, ready: '.ProseMirror', act: hold, undo: takeBack },
  { name: 'later', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => editorReady(page).then(() => leaveField(page)).then(() => page.keyboard.press('s')).then(() => page.getByRole('dialog').waitFor()) },
  { name: 'card', path: `/c/${at}`, ready: '.ProseMirror', widths: [1024, 390, 320], act: openCard },
  { name: 'search', path: '/inbox?q=grinder', ready: '#found a' },
  { name: 'nothing-found', path: '/inbox?q=zzzz', ready: '.found [role=status]' },
  { name: 'missing', path: '/c/987654321', ready: '.gone' },
  { name: 'empty', path: '/inbox?view=mine', ready: '.empty', as: 'newcomer' },
  { name: 'keys', path: '/inbox', ready: '.row', act: (page) => leaveField(page).then(() => page.keyboard.press('?')).then(() => page.getByRole('dialog').waitFor()) },
  { name: 'palette', path: '/inbox', ready: '.row', act: (page) => page.keyboard.press('Control+k').then(() => page.getByRole('dialog').waitFor()) },
  { name: 'look', path: '/settings', ready: 'fieldset' },
  { name: 'calls', path: '/settings?part=calls', ready: '.choice' },
  { name: 'shop', path: '/settings?part=shop', ready: '#zone-hint' },
  { name: 'people', path: '/settings?part=people', ready: '.settings-rows li' },
  { name: 'sessions', path: '/settings?part=sessions', ready: '.settings-rows li' },
  { name: 'tokens', path: '/settings?part=tokens', ready: '.settings-form', act: makeToken },
  { name: 'sign-in', path: '/', ready: 'form', as: 'nobody' },
  { name: 'join', path: '/join#some-token', ready: 'form', as: 'nobody' },
  { name: 'set-up', path: '/setup#some-token', ready: 'form', as: 'nobody' },
]

export const customerScreens = (own) => [
  { name: 'help', path: '/help', ready: 'h1' },
  { name: 'form', path: '/help/contact', ready: 'form' },
  { name: 'form-with-errors', path: '/help/contact', ready: 'form', act: (page) => page.locator('form [type=submit]').click().then(() => page.getByRole('alert').waitFor()) },
  { name: 'confirmation', path: `${own}/sent`, ready: '.number' },
  { name: 'own-page', path: own, ready: '.thread' },
  { name: 'own-page-with-errors', path: own, ready: '.thread', act: (page) => page.locator('form [type=submit]').click().then(() => page.getByRole('alert').waitFor()) },
  { name: 'no-page', path: '/my/nothing', ready: 'h1' },
]

export async function openScreen(page, base, screen) {
  await page.goto('about:blank')
  await page.goto(base + screen.path)
  await page.locator(screen.ready).first().waitFor()
  await screen.act?.(page)
  // pictures and axe alike want everything at rest
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))))
}

async function hold(page) {
  await typed(page, 'r', 'That must not happen. A new one leaves today, and we pay for the way back.')
  await page.keyboard.press('Control+Enter')
  await page.locator('article.held').waitFor()
}

async function takeBack(page) {
  await page.locator('article.held button').click()
  await page.locator('article.held').waitFor({ state: 'detached' })
}

async function openCard(page) {
  await editorReady(page)
  await leaveField(page)
  await page.keyboard.press('c')
  await page.getByRole('dialog').waitFor()
}

async function makeToken(page) {
  await page.locator('.settings-form input').fill('Stock list')
  await page.locator('.settings-form button').click()
  await page.locator('.once').waitFor()
}

// What is on the desk, by the words that a person reads there.
import { person } from './browser.mjs'
import { is } from './report.mjs'

export const rows = (page) => page.locator('#conversation-list [role=option]')
export const row = (page, words) => rows(page).filter({ hasText: words })
export const box = (page) => page.getByRole('textbox', { name: /^(Reply to|Note for)/ })
export const countdown = (page) => page.getByText(/^Leaves in \d+ s$/)
export const article = (page, words) => page.locator('article').filter({ hasText: words })

/** The inbox, or a conversation, with its first rows there. */
export async function openDesk(page, base, path = '/inbox') {
  await page.goto(base + path)
  await page.locator('#content').waitFor()
}

/** The owner at a conversation, ready to write. */
export async function deskAt(shop, id) {
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await openDesk(page, shop.base, `/c/${id}`)
  await editorReady(page)
  return { desk, page, keys: page.keyboard }
}

/** Waits for the editor: until then a plain field stands in its place. Above it, where there is one, stands what the keys act on. */
export async function editorReady(page) {
  await page.locator('.ProseMirror').waitFor()
  await page.waitForFunction(() => !document.querySelector('.about > h1') || document.querySelector('.about .state'))
}

/** Single keys act outside of fields only. */
export async function leaveField(page) {
  await page.locator('#content').focus()
}

export async function writtenWords(page) {
  return (await box(page).evaluate((field) => ('value' in field ? field.value : field.innerText))).replace(/\n+$/, '').replaceAll('\u00a0', ' ')
}

/** Empties the writing box as a person does. */
export async function empty(page) {
  await box(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
}

/** Opens the writing box by its key, types and leaves the words there. */
export async function write(page, key, words) {
  await leaveField(page)
  await page.keyboard.press(key)
  await page.keyboard.type(words)
}

export async function expectNoTrouble(someone, what = 'trouble') {
  is(someone.trouble.join('\n'), '', what)
}

/** The visible status line at the foot. */
export const said = (page, words) => page.getByRole('status').filter({ hasText: words })

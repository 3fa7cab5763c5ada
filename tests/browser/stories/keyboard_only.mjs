// The whole line once more, for somebody who has no mouse.
import { person } from '../support/browser.mjs'
import { article, countdown, editorReady, expectNoTrouble, row, said, writtenWords } from '../support/desk_page.mjs'
import { holds, is } from '../support/report.mjs'
import { owner, Shop } from '../support/shop.mjs'

/** Tab until the thing in focus has this name; every stop on the way has to be seen. */
async function tabTo(page, name, key = 'Tab', steps_max = 60) {
  for (let i = 0; i < steps_max; i++) {
    await page.keyboard.press(key)
    const at = await page.evaluate(focused)
    holds(at.seen, `the focus on "${at.name}" cannot be seen`)
    if (name.test(at.name)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

/** Runs in the page. */
function focused() {
  const element = document.activeElement
  if (!element || element === document.body) return { name: '', seen: true }
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? ''
  // a field inside of a box may leave the ring to the box
  const ringed = [element, element.closest('.box, label')].filter((it) => it !== null)
  const seen = ringed.some((it) => getComputedStyle(it).outlineStyle !== 'none' && parseFloat(getComputedStyle(it).outlineWidth) >= 1)
  const place = element.getBoundingClientRect()
  return { name: label.trim(), seen: seen && place.bottom > 0 && place.top < innerHeight }
}

export default async function story(it) {
  const shop = await Shop.open()
  await shop.hire('Tom Reuter', 'tom@shop.example')
  await shop.begin('Ella Frost', 'An older matter')
  const customer = await person({ script: false })
  const desk = await person()
  const form = customer.page
  const { page } = desk
  const keys = page.keyboard

  await it('the form is filled and sent', async () => {
    await form.goto(`${shop.base}/help`)
    await tabTo(form, /^Write to us$/)
    await form.keyboard.press('Enter')
    await form.getByLabel('Your message').waitFor()
    await tabTo(form, /^Your message/)
    await form.keyboard.type('The lid does not fit.')
    await tabTo(form, /^Your name/)
    await form.keyboard.type('Mia Holm')
    await tabTo(form, /^Send message$/)
    await form.keyboard.press('Enter')
    await form.getByRole('heading', { name: 'We have your message' }).waitFor()
    await tabTo(form, /^Open your page$/)
    await form.keyboard.press('Enter')
    await form.getByLabel('Your answer').waitFor()
  })

  await it('signing in', async () => {
    await page.goto(shop.base)
    await page.getByLabel('Email').waitFor()
    await tabTo(page, /^Email/)
    await keys.type(owner.email)
    await tabTo(page, /^Password/)
    await keys.type(owner.password)
    await keys.press('Enter')
    await row(page, 'Mia Holm').waitFor()
  })

  await it('the first Tab skips to the content', async () => {
    await page.reload()
    await row(page, 'Mia Holm').waitFor()
    await tabTo(page, /^Skip to the content$/)
    await keys.press('Enter')
    is(await page.evaluate(() => document.activeElement.id), 'content')
  })

  await it('? shows all keys, Escape closes it', async () => {
    await keys.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await keys.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  await it('j, k and the arrows walk through the list', async () => {
    await keys.press('j')
    await page.getByRole('heading', { level: 1, name: 'The lid does not fit' }).waitFor()
    await keys.press('ArrowDown')
    await page.getByRole('heading', { level: 1, name: 'An older matter' }).waitFor()
    await keys.press('k')
    await page.getByRole('heading', { level: 1, name: 'The lid does not fit' }).waitFor()
  })

  await it('c shows and folds the card, a hands over', async () => {
    await page.getByRole('complementary', { name: 'Customer card' }).waitFor()
    await keys.press('c')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    await keys.press('c')
    await page.getByRole('complementary').waitFor()
    await keys.press('a')
    const people = page.getByLabel('Hand over to')
    holds(await people.evaluate((it) => it === document.activeElement), 'a does not lead to the people')
    await keys.press('Escape')
    await people.focus()
    await keys.type('Tom')
    await said(page, 'Handed to Tom Reuter.').waitFor()
    await keys.press('Escape')
    await keys.press('i')
    await said(page, 'Taken.').waitFor()
  })

  await it('r, words, Escape, z, send', async () => {
    await editorReady(page)
    await keys.press('r')
    await keys.type('A new lid leaves today.')
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await keys.press('Escape')
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    is(await writtenWords(page), 'A new lid leaves today.')
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await shop.server.advanceClock(9)
    await article(page, 'A new lid').getByText('Sent', { exact: true }).waitFor()
  })

  await it('every control of the conversation is reached by Tab, and back', async () => {
    await keys.press('Escape')
    await tabTo(page, /^Reply/)
    for (const name of [/^Reply to Mia Holm$/, /^Bold$/, /^Link$/, /^Send\s*Ctrl-Enter$/, /^Send and settle$/, /^greta|^Skip|^$/]) await tabTo(page, name)
    await page.locator('#content').focus()
    await tabTo(page, /^Conversations: Our turn$/)
    await tabTo(page, /^Search$/, 'Shift+Tab')
  })

  await it('Ctrl-Shift-Enter sends, settles and goes on', async () => {
    await page.locator('#content').focus()
    await keys.press('r')
    await keys.type('Is all well now?')
    await keys.press('Control+Shift+Enter')
    await page.getByRole('heading', { level: 1, name: 'An older matter' }).waitFor()
    await row(page, 'Mia Holm').waitFor({ state: 'detached' })
  })

  await it('/ searches, the arrows lead through what was found', async () => {
    await page.locator('#content').focus()
    await keys.press('/')
    await keys.type('lid')
    await page.locator('#found a').first().waitFor()
    await keys.press('ArrowDown')
    await page.evaluate(() => document.addEventListener('focusin', ({ target }) => target.closest('form.composer') && (document.body.dataset.called = 'true')))
    await keys.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'The lid does not fit' }).waitFor()
    await editorReady(page)
    is(await page.evaluate(() => document.body.dataset.called), undefined, 'words that were once taken back do not call the focus to them again')
  })

  await it('e settles the last, and the settings are in reach', async () => {
    await keys.press('/')
    await keys.press('Escape')
    await row(page, 'Ella Frost').waitFor()
    await keys.press('j')
    await page.getByRole('heading', { level: 1, name: 'An older matter' }).waitFor()
    await keys.press('e')
    await said(page, 'Settled.').waitFor()
    await page.getByText('Nobody is waiting for us.').waitFor()
    await page.locator('#content').focus()
    await tabTo(page, /^Settings$/, 'Shift+Tab')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Look and keys' }).waitFor()
    await expectNoTrouble(desk)
  })
}

// Every screen there is, each with the way to it. Shared by the tests of all screens and by the pictures.
import { editorReady, leaveField } from './desk_page.mjs'
import { largeFile } from './server.mjs'

const pressed = async (page, key) => {
  await editorReady(page)
  await leaveField(page)
  await page.keyboard.press(key)
}

const typed = (page, key, words) => pressed(page, key).then(() => page.keyboard.type(words))

/** `at` is the conversation that is looked at. `act` makes of a fresh page what is to be seen; widths where it exists. `undo` leaves
 * things as they were. */
export const deskScreens = (at) => [
  { name: 'inbox', path: '/inbox', ready: '.row' },
  { name: 'dense', path: '/inbox', ready: '.row', act: (page) => rowsAre(page, 'on'), undo: (page) => rowsAre(page, 'off') },
  { name: 'conversation', path: `/c/${at}`, ready: '.ProseMirror' },
  { name: 'mail', path: `/c/${at}`, ready: '.ProseMirror', act: showMail },
  { name: 'mail-people', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => showMail(page).then(() => changePeople(page)) },
  { name: 'mail-as-written', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => showMail(page).then(() => showAsWritten(page)) },
  { name: 'note', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => typed(page, 'n', 'She has been with us for years.'), undo: clear },
  { name: 'answer-menu', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => typed(page, 'r', 'Hello /').then(() => page.locator('.menu').waitFor()), undo: clear },
  { name: 'colleagues', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => typed(page, 'n', 'Ask @').then(() => page.locator('.menu').waitFor()), undo: clear },
  { name: 'answer-used', path: `/c/${at}`, ready: '.ProseMirror', act: useAnswer, undo: clear },
  { name: 'files', path: `/c/${at}`, ready: '.ProseMirror', act: attach, undo: removeFiles },
  { name: 'send-later', path: `/c/${at}`, ready: '.ProseMirror', act: sendLater, undo: (page) => page.keyboard.press('Escape').then(() => clear(page)) },
  { name: 'planned', path: `/c/${at}`, ready: '.ProseMirror', act: plan, undo: (page) => takeBack(page).then(() => clear(page)) },
  { name: 'held', path: `/c/${at}`, ready: '.ProseMirror', act: hold, undo: (page) => takeBack(page).then(() => clear(page)) },
  { name: 'later', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => pressed(page, 's').then(() => page.getByRole('dialog').waitFor()) },
  { name: 'more', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => pressed(page, '.').then(() => page.getByRole('menu').waitFor()) },
  { name: 'move-inbox', path: `/c/${at}`, ready: '.ProseMirror', act: moveInbox },
  { name: 'one-inbox', path: '/inbox', ready: '.row', act: showOneInbox },
  { name: 'promise', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => pressed(page, 'p').then(() => page.getByRole('dialog').waitFor()) },
  { name: 'promises', path: '/promises', ready: 'article, .empty' },
  { name: 'promises-list', path: '/promises?list=1', ready: 'table, .empty' },
  { name: 'leaving-later', path: `/c/${at}`, ready: '.ProseMirror', act: showLeavingLater, undo: (page) => page.locator('.planned .acts button').last().click().then(() => editorReady(page)).then(() => clear(page)) },
  { name: 'nothing-leaves-later', path: '/planned', ready: '.planned .empty, .planned ul' },
  { name: 'tags', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => pressed(page, 't').then(() => page.getByRole('dialog').waitFor()) },
  { name: 'goal', path: `/c/${at}`, ready: '.ProseMirror', act: writeGoal },
  { name: 'subject', path: `/c/${at}`, ready: '.ProseMirror', act: changeSubject },
  { name: 'chosen', path: '/inbox', ready: '.row', act: (page) => leaveField(page).then(() => page.keyboard.press('x')).then(() => page.locator('.bar').waitFor()) },
  { name: 'arrange', path: '/inbox', ready: '.row', act: arrange },
  { name: 'view', path: '/inbox', ready: '.row', act: (page) => arrange(page).then(() => page.getByRole('menuitem').first().click()).then(() => page.getByRole('dialog').waitFor()) },
  { name: 'asked', path: '/inbox?view=asked', ready: '.row, .empty' },
  { name: 'set-aside', path: '/inbox?view=set_aside', ready: '.row, .empty' },
  { name: 'next', path: '/next', ready: '.ProseMirror' },
  { name: 'nobody-waits', path: '/next', ready: '.ProseMirror', act: nobodyWaits },
  { name: 'write', path: '/write', ready: '.ProseMirror', act: findSomeone },
  { name: 'write-new', path: '/write', ready: '.ProseMirror', act: writeNew, undo: discard },
  { name: 'written-first', path: '/write', ready: '.ProseMirror', act: sendFirst, undo: (page) => takeBackFirst(page).then(() => discard(page)) },
  { name: 'card', path: `/c/${at}`, ready: '.ProseMirror', widths: [1024, 390, 320], act: openCard },
  { name: 'same-find', path: `/c/${at}`, ready: '.ProseMirror', widths: [1440], act: findSame },
  { name: 'same', path: `/c/${at}`, ready: '.ProseMirror', widths: [1440], act: laySideBySide },
  { name: 'same-narrow', path: `/c/${at}`, ready: '.ProseMirror', widths: [1024, 390, 320], act: laySideBySide },
  { name: 'search', path: '/inbox?q=grinder', ready: '#found a' },
  { name: 'nothing-found', path: '/inbox?q=zzzz', ready: '.found [role=status]' },
  { name: 'missing', path: '/c/987654321', ready: '.gone' },
  { name: 'empty', path: '/inbox?view=mine', ready: '.empty', as: 'newcomer' },
  { name: 'keys', path: '/inbox', ready: '.row', act: (page) => leaveField(page).then(() => page.keyboard.press('?')).then(() => page.getByRole('dialog').waitFor()) },
  { name: 'palette', path: '/inbox', ready: '.row', act: (page) => page.keyboard.press('Control+k').then(() => page.getByRole('dialog').waitFor()) },
  { name: 'attention', path: '/inbox', ready: '.row', act: (page) => leaveField(page).then(() => page.keyboard.press('o')).then(() => page.getByRole('dialog').waitFor()) },
  { name: 'give-back', path: '/inbox', ready: '.row', act: goAway },
  { name: 'look', path: '/settings', ready: 'fieldset' },
  { name: 'settings-search', path: '/settings', ready: 'fieldset', act: (page) => leaveField(page).then(() => page.keyboard.press('/')).then(() => page.keyboard.type('mail')).then(() => page.locator('nav .hint').first().waitFor()) },
  { name: 'calls', path: '/settings?part=calls', ready: '.choice' },
  { name: 'answers', path: '/settings?part=answers', ready: '.settings-rows' },
  { name: 'answer-form', path: '/settings?part=answers', ready: '.settings-rows', act: (page) => page.locator('section > div > .button.main').click().then(() => editorReady(page)) },
  { name: 'shop', path: '/settings?part=shop', ready: '#zone-hint' },
  { name: 'inboxes', path: '/settings?part=inboxes', ready: 'section h3', act: showInboxes },
  { name: 'mailbox', path: '/settings?part=inboxes', ready: 'section h3', act: connectMailbox },
  { name: 'chat', path: '/settings?part=inboxes', ready: 'section h3', act: openChat },
  { name: 'sending', path: '/settings?part=sending', ready: '#part-title', act: askToSend },
  { name: 'quarantine', path: '/settings?part=quarantine', ready: '#part-title', act: showStuck },
  { name: 'promise-rules', path: '/settings?part=promises', ready: 'form fieldset', act: promiseMore },
  { name: 'rules', path: '/settings?part=rules', ready: '.sentences li' },
  { name: 'people', path: '/settings?part=people', ready: '.settings-rows li' },
  { name: 'end-code', path: '/settings?part=people', ready: '.settings-rows li', act: endCode },
  { name: 'teams', path: '/settings?part=teams', ready: 'section .button.main', act: (page) => page.locator('section .button.main').first().click().then(() => page.locator('form fieldset').waitFor()) },
  { name: 'second-factor', path: '/settings?part=signin', ready: 'section .button.main' },
  { name: 'second-factor-begun', path: '/settings?part=signin', ready: 'section .button.main', act: beginSecondFactor },
  { name: 'recovery-codes', path: '/settings?part=signin', ready: 'section .button.main', act: showRecoveryCodes },
  { name: 'second-factor-on', path: '/settings?part=signin', ready: 'section .button.main', act: endSecondFactor },
  { name: 'sessions', path: '/settings?part=sessions', ready: '.settings-rows li' },
  { name: 'changes', path: '/settings?part=changes', ready: '.settings-rows li' },
  { name: 'backups', path: '/settings?part=backups', ready: '#part-title' },
  { name: 'tokens', path: '/settings?part=tokens', ready: '.settings-form', act: makeToken },
  { name: 'sign-in', path: '/', ready: 'form', as: 'nobody' },
  { name: 'sign-in-code', path: '/', ready: 'form', as: 'nobody', act: askForCode },
  { name: 'till', path: '/', ready: 'form', as: 'nobody', act: showFaces },
  { name: 'till-pin', path: '/', ready: 'form', as: 'nobody', act: (page) => showFaces(page).then(() => page.locator('li button').first().click()).then(() => page.locator('input[name=pin]').waitFor()) },
  { name: 'join', path: '/join#some-token', ready: 'form', as: 'nobody' },
  { name: 'doors', path: '/setup#some-token', ready: 'main h1', as: 'nobody', act: showDoors },
  { name: 'set-up', path: '/setup?own=1#some-token', ready: 'form', as: 'nobody' },
  { name: 'first-message', path: '/settings', ready: 'fieldset', act: (page) => firstStep(page, 'way_in') },
  { name: 'first-answer', path: '/settings', ready: 'fieldset', act: (page) => firstStep(page, 'answer') },
  { name: 'first-calls', path: '/settings', ready: 'fieldset', act: (page) => firstStep(page, 'call') },
  { name: 'first-invitation', path: '/settings', ready: 'fieldset', act: (page) => firstStep(page, 'invite') },
  { name: 'first-end', path: '/settings', ready: 'fieldset', act: (page) => firstStep(page, 'end') },
  { name: 'first-conversation', path: `/c/${at}`, ready: '.ProseMirror', act: (page) => firstStep(page, 'answer', at) },
  { name: 'practice', path: '/settings?part=practice', ready: '#part-title', act: practiceOffered },
  { name: 'practice-band', path: `/c/${at}`, ready: '.ProseMirror', act: practising },
]

export const customerScreens = (own) => [
  { name: 'help', path: '/help', ready: 'h1' },
  { name: 'form', path: '/help/contact', ready: 'form' },
  { name: 'form-with-errors', path: '/help/contact', ready: 'form', act: (page) => page.locator('form [type=submit]').click().then(() => page.getByRole('alert').waitFor()) },
  { name: 'confirmation', path: `${own}/sent`, ready: '.number' },
  { name: 'own-page', path: own, ready: '.thread' },
  { name: 'own-page-with-errors', path: own, ready: '.thread', act: (page) => page.locator('form [type=submit]').click().then(() => page.getByRole('alert').waitFor()) },
  { name: 'asking-about', path: own, ready: '.thread', act: askAbout },
  { name: 'complaint', path: '/help/complaint', ready: 'form' },
  { name: 'complaint-with-errors', path: '/help/complaint', ready: 'form', act: (page) => beginForm(page).then(() => page.locator('form [type=submit]').click()).then(() => page.getByRole('alert').waitFor()) },
  { name: 'return', path: '/help/return', ready: 'form', act: beginForm },
  { name: 'no-code', path: `${own}/all`, ready: 'h1' },
  { name: 'code', path: `${own}/all/code`, ready: '.code' },
  { name: 'matters-over', path: '/my/all', ready: 'h1' },
  { name: 'no-page', path: '/my/nothing', ready: 'h1' },
]

/** Where there is an answer of ours to ask about. */
async function askAbout(page) {
  if ((await page.locator('a.quiet').count()) === 0) return
  await page.locator('a.quiet').first().click()
  await page.locator('.about').waitFor()
}

async function beginForm(page) {
  await page.locator('form [type=submit]').click()
  await page.locator('#answer').waitFor()
}

export async function openScreen(page, base, screen) {
  // another part of the same page would not load it anew; a way through a blank page costs a process of its own each time
  const [address, part] = (base + screen.path).split('#')
  if (part !== undefined && page.url().split('#')[0] === address) await page.goto('about:blank')
  await page.goto(base + screen.path)
  await page.locator(screen.ready).first().waitFor()
  await screen.act?.(page)
  // pictures and axe alike want everything at rest
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))))
}

/** As chosen in the settings of another tab. */
const rowsAre = (page, dense) =>
  page.evaluate((wanted) => {
    localStorage.setItem('heard.dense', wanted)
    dispatchEvent(new StorageEvent('storage'))
  }, dense)

async function hold(page) {
  await typed(page, 'r', 'That must not happen. A new one leaves today, and we pay for the way back.')
  await page.keyboard.press('Control+Enter')
  await page.locator('article.held').waitFor()
}

/** By key: the button leaves with the countdown, and looking may take longer than that. */
async function takeBack(page) {
  await leaveField(page)
  await page.keyboard.press('z')
  await page.locator('article.held').waitFor({ state: 'detached' })
}

/** Leaves no words behind, in any language. */
async function clear(page) {
  await page.locator('form.composer .ProseMirror').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
}

async function useAnswer(page) {
  await typed(page, 'r', '/return')
  await page.locator('#writing-choices li').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.chips').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.band').waitFor()
}

async function attach(page) {
  await editorReady(page)
  const field = page.locator('form.composer input[type=file]')
  await field.setInputFiles([{ name: 'A manual with a rather long name.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(12_000, 'x') }])
  await field.setInputFiles(largeFile('A film.mp4', 20_000_001))
  await page.locator('form.composer li [role=alert]').waitFor()
  await page.locator('form.composer progress').waitFor({ state: 'detached' })
}

async function removeFiles(page) {
  for (let left = await page.locator('form.composer li').count(); left > 0; left--) await page.locator('form.composer li .button').last().click()
}

async function sendLater(page) {
  await typed(page, 'r', 'A new one leaves today.')
  await page.locator('form.composer [aria-haspopup=dialog]').click()
  await page.getByRole('dialog').waitFor()
}

async function plan(page) {
  await sendLater(page)
  await page.locator('dialog li button').nth(1).click()
  await page.locator('article.held .planned').waitFor()
}

async function showLeavingLater(page) {
  await plan(page)
  // an open conversation hides the places where it has the screen for itself
  await page.goto(new URL('/planned', page.url()).href)
  await page.locator('.planned li').first().waitFor()
}

async function changeSubject(page) {
  await pressed(page, '.')
  await page.getByRole('menuitem', { name: /Change the subject|Betreff ändern|修改主题/ }).click()
  await page.locator('.about input').waitFor()
}

async function moveInbox(page) {
  await pressed(page, '.')
  await page.getByRole('menuitem', { name: /another inbox|anderen Eingang|另一个收件箱/ }).click()
  await page.getByRole('dialog').waitFor()
}

/** The second: nothing of it is hidden by the first, where everything is. */
async function showOneInbox(page) {
  await arrange(page)
  await page.getByRole('menuitemradio').last().click()
  await page.locator('.empty, .row').first().waitFor()
}

const arrange = (page) => page.locator('.tools [aria-haspopup=menu]').click().then(() => page.getByRole('menu').waitFor())

const openCard = (page) => pressed(page, 'c').then(() => page.getByRole('dialog').locator('.button.plain').last().waitFor())

/** Whoever begins with one of these: in the shop of the tests, or in the practice shop. */
async function findAny(page, { field, answer, known, names }) {
  for (const words of names) {
    await page.locator(field).fill(words)
    await page.locator(answer).first().waitFor()
    if (await page.locator(known).count()) return
  }
}

async function findSame(page) {
  await editorReady(page)
  // the card is a drawer where there is no room for a column
  if (page.viewportSize().width < 1180) await openCard(page)
  await page.locator('.card .acts .button').last().click()
  await findAny(page, { field: '#same-to', answer: '#same-found li, .asking p.hint', known: '#same-found li', names: ['customer 1', 'lena'] })
}

async function laySideBySide(page) {
  await findSame(page)
  await page.keyboard.press('Enter')
  await page.locator('dialog .both').waitFor()
}

async function writeGoal(page) {
  await pressed(page, '.')
  // behind that of the tags, which has a key in every language
  const tags = page.getByRole('menuitem').filter({ has: page.locator('kbd', { hasText: /^t$/ }) })
  await tags.locator('xpath=following::*[@role="menuitem"][1]').click()
  await page.locator('.goal input').waitFor()
}

async function findSomeone(page) {
  await findAny(page, { field: '#first-to', answer: '#first-found li', known: '#first-found li strong', names: ['greta', 'lena'] })
}

/** With what is missing said. */
async function writeNew(page) {
  await page.locator('#first-to').fill('somebody.with.a.rather.long.address@a-rather-long-name.example')
  await page.locator('#first-found li').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.new').waitFor()
  await page.locator('form.composer .foot .main').click()
  await page.locator('#first-subject-missing').waitFor()
  await page.locator('form.composer .ProseMirror').click()
  await page.keyboard.type('A new one leaves today.')
}

const discard = (page) => page.locator('form.composer .discard').click()

async function sendFirst(page) {
  await findSomeone(page)
  await page.keyboard.press('Enter')
  await page.locator('#first-subject').fill('The grinder that you were waiting for has come')
  await page.locator('form.composer .ProseMirror').click()
  await page.keyboard.type('It is here.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.give').waitFor()
}

async function takeBackFirst(page) {
  await leaveField(page)
  await page.keyboard.press('z')
  await page.locator('form.composer .discard').waitFor()
}

/** What follows is only shown: the server keeps the owner's steps as they are. */
async function firstStep(page, step, conversation_id = null) {
  await page.route('**/api/desk', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), first_steps: { step, left: false, conversation_id, answered: false } } })
  })
  if (conversation_id === null) await page.goto(new URL('/first', page.url()).href)
  else await page.reload()
  await page.locator(conversation_id === null ? '.page h1' : '.bands aside .button').waitFor()
  await page.unroute('**/api/desk')
}

/** What the server answers is changed on its way. A page that leaves meanwhile takes no answer any more. */
const answeredAs = (page, where, change, options = {}) =>
  page.route(where, async (route) => {
    try {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: change(await answer.json()) })
    } catch {
      await route.abort().catch(() => {})
    }
  }, options)

/** One answer of the server, with something else in it. */
const otherwise = (page, path, more, times = 1) => answeredAs(page, `**${path}`, (told) => ({ ...told, ...more }), { times })

async function showDoors(page) {
  // the session asks too
  await otherwise(page, '/api/setup', { practice: true }, 2)
  await page.reload()
  await page.locator('.doors').waitFor()
}

async function practiceOffered(page) {
  await otherwise(page, '/api/session', { practice: false })
  await otherwise(page, '/api/practice', { state: 'ready' })
  await page.reload()
  await page.locator('section .button.main').waitFor()
}

async function practising(page) {
  await otherwise(page, '/api/session', { practice: true })
  await page.reload()
  await page.locator('.bands aside').waitFor()
}

async function nobodyWaits(page) {
  await page.route('**/api/next?*', (route) => route.fulfill({ json: { conversation_id: null } }), { times: 1 })
  await pressed(page, 'Space')
  await page.locator('.calm').waitFor()
}

async function makeToken(page) {
  await page.locator('.settings-form input').fill('Stock list')
  await page.locator('.settings-form button').click()
  await page.locator('.once').waitFor()
}

async function beginSecondFactor(page) {
  await page.locator('section .button.main').click()
  await page.locator('section svg').waitFor()
}

/** What follows is only shown: the server keeps the owner as they are, so that every other screen finds them so. */
async function showRecoveryCodes(page) {
  const items = Array.from({ length: 10 }, (_, n) => `k3f7-q2xm-ab${n < 8 ? n + 2 : 'x'}${n % 8}`)
  await page.route('**/api/second-factor/confirm', (route) => route.fulfill({ json: { items } }), { times: 1 })
  await beginSecondFactor(page)
  await page.locator('input[name=totp]').fill('123456')
  await page.keyboard.press('Enter')
  await page.locator('section ul code').first().waitFor()
}

async function endSecondFactor(page) {
  const view = { on: true, changed_by: 'Ada Nowak', changed_at: '2026-11-03T10:00:00.000000Z', recovery_codes_left: 2 }
  await page.route('**/api/second-factor', (route) => route.fulfill({ json: view }), { times: 1 })
  await page.reload()
  await page.locator('section div > .button').click()
  await page.locator('input[name=password]').waitFor()
}

/** Only shown: no other screen finds the device shared. */
async function showFaces(page) {
  const people = ['Mara Olsen', 'Lin Zhao', 'Somebody with a name that is rather long for a button'].map((name, n) => ({ id: n + 1, name, pin: n !== 1 }))
  await page.route('**/api/till', (route) => route.fulfill({ json: { shared: true, by_pin: true, people } }), { times: 2 })
  await page.reload()
  await page.locator('li button').first().waitFor()
}

async function askForCode(page) {
  const problem = { status: 401, code: 'totp_needed', title: 'Please also say the code.', field: 'totp' }
  await page.route('**/api/session', (route) => route.fulfill({ status: 401, json: problem }), { times: 1 })
  await page.locator('input[name=email]').fill('ada@shop.example')
  await page.locator('input[name=password]').fill('a kettle of fish')
  await page.keyboard.press('Enter')
  await page.locator('input[name=totp]').waitFor()
}

/** Only shown: nobody is away for the other screens. */
async function goAway(page) {
  await page.route('**/api/me/attention', async (route) => {
    const answer = await page.context().request.get(new URL('/api/conversations?view=open', page.url()).href)
    const { items } = await answer.json()
    await route.fulfill({ json: { attention: 'not_now', back_at: new Date(Date.now() + 3_600_000).toISOString(), due: items.slice(0, 5) } })
  }, { times: 1 })
  await leaveField(page)
  await page.keyboard.press('o')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('5')
  await page.locator('dialog li strong').first().waitFor()
}

async function endCode(page) {
  await answeredAs(page, '**/api/people', ({ items }) => ({ items: items.map((someone) => ({ ...someone, second_factor: true })) }), { times: 1 })
  await page.reload()
  await page.locator('.settings-rows li .button').nth(1).click()
  await page.getByRole('dialog').waitFor()
}

const imap = { host: 'imap.a-rather-long-name-of-a-provider.example', port: 993, security: 'tls', user: 'shop@bean.example', has_password: true }
const smtp = { ...imap, host: 'smtp.a-rather-long-name-of-a-provider.example', port: 465 }
const troubled = { address: 'repairs.and.returns.of.bean.and.burr@a-rather-long-name-of-a-provider.example', sender_name: '', signature: '', in: imap, out: smtp, signed_in: null, reached_at: null, trouble: 'The server does not take this name and password.', trouble_since: '2026-11-03T10:00:00.000000Z', next_try_at: '2026-11-03T10:09:00.000000Z', left_alone: 0, plus_addresses: false }
const well = { ...troubled, address: 'shop@bean.example', trouble: null, trouble_since: null, next_try_at: null, reached_at: '2026-11-03T10:00:00.000000Z', left_alone: 1204 }
const stuck = [{ id: 7, at: '2026-11-03T10:00:00.000000Z', trouble: 'It is larger than 60 MB.', size: 71_000_000 }]

/** What follows is only shown: no other screen finds a mailbox connected. */
/** One more rule, for what is urgent. */
async function promiseMore(page) {
  const rules = page.locator('form fieldset')
  await page.locator('form fieldset + div > button').click()
  await rules.first().getByRole('checkbox').check()
}

async function showInboxes(page) {
  const inbox = (id, name, mailbox) => ({ id, name, form_path: '/help/contact', is_default: id === 1, mailbox, acknowledges: id === 1, chat_sites: id === 1 ? ['https://shop.example'] : [], own_channels: id === 2 ? ['Messenger'] : [] })
  await page.route('**/api/inboxes', (route) => route.fulfill({ json: { items: [inbox(1, 'The shop', well), inbox(2, 'Repairs', troubled), inbox(3, 'Wholesale', null)], held: null } }))
  await page.route('**/api/quarantine', (route) => route.fulfill({ json: { items: stuck } }))
  await page.reload()
  await page.locator('section ul .problem').waitFor()
  await page.locator('section summary').first().click()
  await page.unroute('**/api/inboxes')
  await page.unroute('**/api/quarantine')
}

async function openChat(page) {
  await page.waitForLoadState('networkidle')
  await page.locator('section .acts .button').filter({ hasText: /^(Chat|在线咨询)$/ }).first().click()
  await page.locator('textarea[name=sites]').waitFor()
}

async function connectMailbox(page) {
  const fails = { step: 'sign_in', trouble: 'The server imap.example does not take this name and password.', mend: 'Many providers want a password of its own for programs.', left_alone_count: 0 }
  await page.route('**/api/mailboxes/find', (route) => route.fulfill({ json: { in: imap, out: smtp, provider: 'Example', hint: 'This provider wants a password made for programs.', sign_in: null } }), { times: 1 })
  await page.route('**/api/mailboxes/try?*', (route) => route.fulfill({ json: { in: fails, out: { ...fails, step: null, trouble: null, mend: null } } }), { times: 1 })
  // what comes late moves the buttons
  await page.waitForLoadState('networkidle')
  await page.locator('section .acts .button').first().click()
  await page.locator('input[name=address]').fill('shop@bean.example')
  await page.locator('input[name=password]').fill('a kettle of fish')
  await page.locator('.note').waitFor()
  await page.locator('details:has(fieldset) summary').click()
  await page.locator('form .foot .button').nth(1).click()
  await page.locator('.told .problem').waitFor()
}

const holding = { on: false, possible: true, waiting_count: 3, changed_by: 'Ada Nowak', changed_at: '2026-11-03T10:00:00.000000Z' }

async function askToSend(page) {
  await page.route('**/api/sending', (route) => route.fulfill({ json: holding }), { times: 1 })
  await page.reload()
  await page.locator('section .button.main').click()
  await page.getByRole('dialog').waitFor()
}

async function showStuck(page) {
  await page.route('**/api/quarantine', (route) => route.fulfill({ json: { items: stuck } }))
  await page.reload()
  await page.locator('.settings-rows li').waitFor()
  await page.unroute('**/api/quarantine')
}

/** The conversation as one by mail, with all that a mail can have, in a shop that may not send yet. */
async function showMail(page) {
  const people = { to: ['Greta <greta@mail.example>'], cc: ['Ravi Shah <ravi@a-rather-long-name-of-an-office.example>', 'accounts@office.example'] }
  const mail = { from: 'Greta <greta@mail.example>', ...people, bcc: [], subject: 'Another matter: the invoice', cut: true, html: true, raw: true, elsewhere: true, automatic: true, other_subject: true }
  const delivery = [['queued', null], ['unknown', null], ['failed', '550 5.1.1 There is nobody here by that name']].map(([state, reason], n) => ({ to: [...people.to, ...people.cc][n], state, reason }))
  const seen = (item) => ({ ...item, mail, ...(item.kind === 'reply_written' ? { bounce: 'hard', delivery } : {}) })
  await otherwise(page, '/api/desk', { sending: holding })
  const isMail = (item) => item.message_id !== null && item.kind !== 'note_written'
  await answeredAs(page, '**/timeline?*', (page_of) => ({ ...page_of, items: page_of.items.map((item) => (isMail(item) ? seen(item) : item)) }))
  await answeredAs(page, /\/api\/conversations\/\d+$/, (head) => ({ ...head, answer_people: people }))
  await page.reload()
  await editorReady(page)
  await page.locator('.bands aside').waitFor()
  await page.locator('article details').first().waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
}

async function changePeople(page) {
  await leaveField(page)
  await page.keyboard.press('T')
  await page.locator('.fields input').nth(1).fill('nobody')
  await page.keyboard.press('Enter')
  await page.locator('.fields .problem').waitFor()
}

async function showAsWritten(page) {
  await page.route('**/api/messages/*/html', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Invoice</h1><p>89.00' }), { times: 1 })
  const pictures = { elsewhere: 3, trackers: [{ host: 'a-rather-long-name-of-somebody-who-would-like-to-know.example', count: 2 }, { host: 'spy.example', count: 1 }], may_be_shown: true }
  await page.route('**/api/messages/*/pictures', (route) => route.fulfill({ json: pictures }), { times: 1 })
  await page.locator('article .foot [aria-haspopup=dialog]').first().click()
  await page.getByRole('dialog').waitFor()
}

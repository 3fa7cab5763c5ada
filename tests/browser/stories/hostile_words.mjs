// Hostile words through every field that takes words, and then a look at every screen, where the content security policy refuses
// nothing: whatever got through would run, and be told of.
import { person, policyOnlyTells } from '../support/browser.mjs'
import { leaveField, openDesk, rows } from '../support/desk_page.mjs'
import { collections, cut, line, ours } from '../support/hostile.mjs'
import { chatOfHostileWords, expectOnlyWords } from '../support/hostile_chat.mjs'
import { plantInTheHouse } from '../support/hostile_house.mjs'
import { holds, is, until } from '../support/report.mjs'
import { customerScreens, deskScreens, openScreen } from '../support/screens.mjs'
import { Shop } from '../support/shop.mjs'

const at_once = 16

async function inParallel(list, act) {
  let next = 0
  const worker = async () => {
    for (let n = next++; n < list.length; n = next++) await act(list[n], n)
  }
  await Promise.all(Array.from({ length: at_once }, worker))
}

async function expectUnhurt(someone, where) {
  is(await someone.page.evaluate(() => window.__hit), undefined, `${where}: the canary`)
  is(someone.trouble.join('\n'), '', where)
}

/** Somebody at the desk whom the policy does not protect. */
async function watcher(shop) {
  const someone = await person()
  await policyOnlyTells(someone)
  await shop.letIn(someone)
  return someone
}

/** That the eye sees: what gets through runs, and the policy tells of it. */
async function expectToSee(someone) {
  const { page, trouble } = someone
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.__hit = 1' })))
  is(await page.evaluate(() => window.__hit), 1, 'a script that gets through')
  await until('the policy tells of it', async () => trouble.some((told) => told.startsWith('policy: script-src')))
  trouble.length = 0
}

/** Presses every link and button that the words brought, and moves over all of it. */
async function provoke(page) {
  const led = await page.locator('article a, .thread a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '/'))
  for (const href of led) holds(/^(https?:|mailto:|tel:|\/)/.test(href), `a link leads to ${href}`)
  await page.locator('article').evaluateAll((all) => all.forEach((it) => it.querySelectorAll('*').forEach((one) => one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })))))
  // the only frame is ours: a mail as it was written, in which nothing runs
  const frame = 'iframe:not([sandbox=""][src*="/api/messages/"]:not([srcdoc]))'
  is(await page.locator(`article :is(script, ${frame}, form, style, base, meta, svg animate, object, embed)`).count(), 0, 'elements that no words may bring')
}

async function plant(shop) {
  await inParallel(ours, async (words, n) => {
    await shop.begin(line(words, 190), line(words, 290), words, n % 2 ? {} : { phone: line(words, 9) })
    await shop.submitForm({ message: words, name: line(words, 110), files: [{ name: line(words, 200), type: 'text/html', bytes: words }] })
    await shop.askAsOwner('/api/tokens', { name: line(words, 110) })
    await shop.askAsOwner('/api/people', { name: line(words, 110), email: `p${n}@shop.example`, role: 'agent' })
    await shop.ask('POST', '/api/ready-answers', { name: line(`${n} ${words}`, 25), text: words || '-', tag: line(words, 14) })
  })
  await shop.ask('POST', '/api/ready-answers', { name: 'Return label', text: `${ours[0]} {{carrier}} {{customer}}`, tag: 'returns', take: true })
  // somebody whom the screens find to lay beside this one
  await shop.begin(`Customer 1 ${ours[0]}`, line(ours[1], 290), ours[0])
  // the screens search for a grinder: the excerpt, too, has to show words as words
  const own = await shop.submitForm({ message: `all of it, and a grinder ${ours[0]} ${ours[1]}`, name: '<b>Greta</b>' })
  const at = (await shop.ask('GET', '/api/conversations')).items[0].id
  for (const words of ours) {
    const send = (body) => shop.ask('POST', `/api/conversations/${at}/messages`, body)
    await send({ kind: 'note', text: words })
    await send({ kind: 'reply', text: words, send_after_seconds: 0 })
    // what is nothing but hostile has no words left, and is refused as empty
    await send({ kind: 'note', html: `<p>left: ${words}</p>` })
    await send({ kind: 'reply', html: `<p>left: ${words}</p>`, send_after_seconds: 0 })
  }
  const tags = ours.slice(0, 20).map((words, n) => line(`${n} ${words}`, 14))
  await shop.ask('PATCH', `/api/conversations/${at}`, { subject: `</title><script>window.__hit=1</script>`, goal: line(ours[0], 70), tags })
  const { customer_id } = await shop.ask('GET', `/api/conversations/${at}`)
  await shop.ask('PATCH', `/api/customers/${customer_id}`, { note: ours.slice(0, 20).join('\n').slice(0, 900) })
  await plantInTheHouse(shop, at, customer_id)
  return { own, at }
}

export default async function story(it) {
  const shop = await Shop.open()
  let planted
  let someone

  await it(`${ours.length} hostile words are taken in every field, as words`, async () => {
    planted = await plant(shop)
    await shop.server.advanceClock(9)
    someone = await watcher(shop)
  })

  await it('what gets through would run, and be told of', async () => {
    await openDesk(someone.page, shop.base, '/inbox')
    await expectToSee(someone)
  })

  await it('nothing runs on any screen, and the policy would have nothing to refuse', async () => {
    const screens = [...deskScreens(planted.at).filter((screen) => !screen.as), ...customerScreens(planted.own)]
    for (const screen of screens) {
      await someone.page.setViewportSize({ width: screen.widths?.[0] ?? 1440, height: 900 })
      await openScreen(someone.page, shop.base, screen)
      await provoke(someone.page)
      await expectUnhurt(someone, screen.name)
      await screen.undo?.(someone.page)
    }
  })

  for (const without_policy of [false, true])
    await it(`nothing runs in the chat on a page of the shop's own, ${without_policy ? 'not even without the policy' : 'and the policy has nothing to refuse'}`, async () => {
      const chat = await chatOfHostileWords(shop, without_policy)
      await expectOnlyWords(chat)
      chat.close()
      await chat.leave()
    })

  await it('every conversation, opened one after the other', async () => {
    await walk(shop, someone, ours.length * 2 + 1)
  })

  await it('every word is still there as it was written', async () => {
    const { items } = await shop.ask('GET', `/api/conversations/${planted.at}/timeline?limit=200`)
    const texts = items.map((item) => item.text)
    for (const words of ours.slice(0, 23)) holds(texts.includes(words), `lost: ${words}`)
  })

  await it('an attached page comes down as a file', async () => {
    const { page } = someone
    const found = await shop.ask('GET', '/api/conversations?view=all&limit=200')
    const with_file = found.items.find((row) => row.channel === 'web_form' && row.preview.includes('<script>'))
    const { items } = await shop.ask('GET', `/api/conversations/${with_file.id}/timeline`)
    const file = items.flatMap((item) => item.attachments)[0]
    const answer = await page.context().request.get(`${shop.base}/api/attachments/${file.id}`)
    const headers = answer.headers()
    holds(/^attachment/.test(headers['content-disposition']), `content-disposition: ${headers['content-disposition']}`)
    is(headers['x-content-type-options'], 'nosniff')
    holds(/sandbox/.test(headers['content-security-policy']), `content-security-policy: ${headers['content-security-policy']}`)
  })

  const known = collections()
  if (known === null) {
    console.log('skipped hostile words: the public collections, HEARD_TEST_DATA is not set')
    return
  }
  await it(`${known.length} strings of public collections`, () => publicStrings(shop, someone, known))
}

/** Opens every conversation of the list, as fast as the desk can. */
async function walk(shop, someone, count) {
  const { page } = someone
  await openDesk(page, shop.base, '/inbox?view=all')
  await rows(page).first().waitFor()
  await leaveField(page)
  for (let n = 0; n < count; n++) {
    const before = page.url()
    await page.keyboard.press('j')
    if (!(await until('the next conversation', async () => page.url() !== before, 5_000).catch(() => false))) break
    await page.locator('article').first().waitFor()
    await provoke(page)
  }
  await expectUnhurt(someone, 'walking through all conversations')
}

async function publicStrings(shop, someone, known) {
  const pieces = Array.from({ length: Math.ceil(known.length / 40) }, (_, n) => known.slice(n * 40, n * 40 + 40))
  await inParallel(pieces, async (piece, n) => {
    const own = await shop.submitForm({ message: `piece ${n}`, name: line(piece[0], 110), files: piece.slice(0, 5).map((words) => ({ name: line(words, 200) })) })
    const { items } = await shop.ask('GET', `/api/search?q=piece+${n}&limit=50`)
    const id = items.find((hit) => hit.title === `piece ${n}`).conversation_id
    for (const words of piece) {
      await shop.ask('POST', `/api/conversations/${id}/messages`, { kind: 'note', html: `<p>left: ${cut(words, 50_000)}</p>` })
      await shop.submitAnswer(own, cut(words, 15_000))
    }
    await someone.page.context().request.get(shop.base + own)
    piece.own = own
  })
  await walk(shop, someone, pieces.length)
  for (const piece of pieces) {
    await someone.page.goto(shop.base + piece.own)
    await someone.page.locator('.thread').waitFor()
    await expectUnhurt(someone, 'the page of the customer')
  }
}

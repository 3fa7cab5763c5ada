// What is said often is written once: found by a slash, filled from the conversation, with what is done when it is sent.
import { person } from '../support/browser.mjs'
import { article, countdown, editorReady, empty, expectNoTrouble, leaveField, openDesk, said, write, writtenWords } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const menu = (page) => page.getByRole('listbox', { name: 'Ready answers' })
const choices = (page) => menu(page).getByRole('option')
const chosen = (page) => menu(page).locator('[aria-selected=true] strong').innerText()
/** In the settings, once it is kept. */
const listed = (page, words) => page.locator('.settings-rows .about').getByText(words)
const gone = (page) => menu(page).waitFor({ state: 'detached' })

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const one = await shop.begin('Juno Park', 'Lid broken')
  await shop.begin('Rosa Diaz', 'Beans too old')
  const desk = await person()
  const { page } = desk
  const keys = page.keyboard
  await shop.letIn(desk)
  // time to look at what was done before it is taken back
  const slower = { method: 'PATCH', body: '{"hold_seconds":20}', headers: { ...shop.session, 'Content-Type': 'application/json' } }
  is((await fetch(`${shop.base}/api/rules`, slower)).status, 200)

  await it('before there is one, the settings say what they are for', async () => {
    await openDesk(page, shop.base, '/settings?part=answers')
    await page.getByText('Nothing here yet.').waitFor()
  })

  await it('one is written, with places to click in and a look at how it reads', async () => {
    await page.getByRole('button', { name: 'Write a ready answer' }).click()
    await editorReady(page)
    await page.getByLabel('Name', { exact: true }).fill('Return label')
    await page.getByRole('textbox', { name: 'Words' }).click()
    await keys.type('Dear ')
    await page.getByRole('button', { name: 'first name', exact: true }).click()
    await keys.type(', the label for no. ')
    await page.getByRole('button', { name: 'number', exact: true }).click()
    await keys.type(' is on its way. {{carrier}} brings it.')
    await page.locator('.preview').getByText('Dear Greta, the label for no. 1042 is on its way. {{carrier}} brings it.').waitFor()
    await page.getByLabel('Tag').fill('returns')
    await page.getByLabel('Afterwards').selectOption({ label: 'Settled' })
    await page.getByLabel('Who has it then').selectOption({ label: 'Who sends it takes the conversation' })
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Kept, for everybody at the desk.').waitFor()
    await page.getByText('When sent: tag returns, take it, then: Settled.').waitFor()
    await page.getByText(/Changed last by Ada Nowak/).waitFor()
  })

  await it('a name that is taken is told at the name, and nothing is lost', async () => {
    await page.getByRole('button', { name: 'Write a ready answer' }).click()
    await editorReady(page)
    await page.getByLabel('Name', { exact: true }).fill('return LABEL')
    await page.getByRole('textbox', { name: 'Words' }).click()
    await keys.type('Something else')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'Another ready answer has this name.' }).waitFor()
    holds(await page.getByLabel('Name', { exact: true }).evaluate((field) => field === document.activeElement), 'the name has the focus')
    await page.getByLabel('Name', { exact: true }).fill('Thanks')
    await page.getByRole('button', { name: 'Save' }).click()
    await listed(page, 'Something else').waitFor()
  })

  await it('deleted, and back by z', async () => {
    await page.getByRole('button', { name: 'Delete Thanks' }).click()
    await said(page, '“Thanks” is gone.').waitFor()
    await listed(page, 'Something else').waitFor({ state: 'detached' })
    await leaveField(page)
    await keys.press('z')
    await listed(page, 'Something else').waitFor()
  })

  await it('changed, and back by z', async () => {
    await page.getByRole('button', { name: 'Change Thanks' }).click()
    await editorReady(page)
    await page.getByRole('textbox', { name: 'Words' }).click()
    await keys.press('Control+A')
    await keys.type('Many thanks, {{first_name}}.')
    await page.getByRole('button', { name: 'Save' }).click()
    await listed(page, 'Many thanks, {{first_name}}.').waitFor()
    await leaveField(page)
    await keys.press('z')
    await listed(page, 'Something else').waitFor()
  })

  await it('a slash opens the menu, letters narrow it down, name before text', async () => {
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await write(page, 'r', 'Hello /')
    await menu(page).waitFor()
    await until('a promise and both', async () => (await choices(page).allInnerTexts()).length === 3)
    is(await chosen(page), 'Make a promise…')
    await keys.type('ret')
    await until('one is left', async () => (await choices(page).count()) === 1)
    is(await chosen(page), 'Return label')
    await keys.type('zz')
    await page.getByText('No ready answer like that.').waitFor()
    for (let n = 0; n < 5; n++) await keys.press('Backspace')
  })

  await it('arrows choose, Escape leaves the slash what it is', async () => {
    await until('a promise and both', async () => (await choices(page).count()) === 3)
    const first = await chosen(page)
    await keys.press('ArrowDown')
    holds((await chosen(page)) !== first, 'the arrow chose nothing')
    await keys.press('ArrowUp')
    is(await chosen(page), first)
    await keys.press('Escape')
    await gone(page)
    is(await writtenWords(page), 'Hello /')
    await keys.type('x')
    is(await menu(page).count(), 0)
  })

  await it('a slash inside of a word is none of this', async () => {
    await empty(page)
    await keys.type('and/or https://a.example/b 1/2')
    is(await menu(page).count(), 0)
    await keys.type(' ／')
    await menu(page).waitFor()
    await keys.press('Escape')
    await gone(page)
  })

  await it('while an input method composes, nothing fires', async () => {
    await empty(page)
    const protocol = await page.context().newCDPSession(page)
    await protocol.send('Input.imeSetComposition', { text: '/', selectionStart: 1, selectionEnd: 1 })
    await page.waitForTimeout(300)
    is(await menu(page).count(), 0)
    await protocol.send('Input.insertText', { text: '／' })
    await menu(page).waitFor()
    await keys.press('Escape')
    await gone(page)
  })

  await it('Enter puts it in place of slash and letters, filled; what stays open is marked and chosen', async () => {
    await empty(page)
    await keys.type('/ret')
    await menu(page).waitFor()
    await until('one is left', async () => (await choices(page).count()) === 1)
    await keys.press('Enter')
    await gone(page)
    is(await writtenWords(page), `Dear Juno, the label for no. ${one.number} is on its way. {{carrier}} brings it.`)
    is(await page.locator('.open-place').innerText(), '{{carrier}}')
    is(await page.evaluate(() => getSelection().toString()), '{{carrier}}')
  })

  await it('what it does is said over the buttons, each removable', async () => {
    const group = page.getByRole('group', { name: 'When sent:' })
    for (const act of ['tag returns', 'take it', 'then: Settled']) await group.getByText(act, { exact: true }).waitFor()
    await group.getByRole('button', { name: 'Not this time: take it' }).click()
    await group.getByText('take it', { exact: true }).waitFor({ state: 'detached' })
  })

  await it('both outlast a reload', async () => {
    await page.reload()
    await editorReady(page)
    await page.getByRole('group', { name: 'When sent:' }).getByText('tag returns', { exact: true }).waitFor()
    is(await page.locator('.open-place').innerText(), '{{carrier}}')
  })

  await it('an open place is asked about once, and filled', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'There is still {{carrier}} in it.' }).waitFor()
    is((await shop.ask('GET', `/api/conversations/${one.id}`)).message_count, 1)
    await empty(page)
    await keys.type('/ret')
    await until('one is left', async () => (await choices(page).count()) === 1)
    await keys.press('Enter')
    await keys.type('The post')
    await page.getByRole('alert').filter({ hasText: 'There is still' }).waitFor({ state: 'detached' })
    is(await page.locator('.open-place').count(), 0)
  })

  await it('sent, everything is done that was said', async () => {
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    const head = await until('settled and tagged', async () => {
      const now = await shop.ask('GET', `/api/conversations/${one.id}`)
      return now.state === 'resolved' && now.tags.length > 0 && now
    })
    is(head.tags.join(), 'returns')
  })

  await it('taken back, all of it is as before, the words and what they do in the box', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    const head = await shop.ask('GET', `/api/conversations/${one.id}`)
    is(`${head.state} ${head.tags.join()}`, 'open ')
    holds((await writtenWords(page)).includes('The post brings it.'), 'the words are not back')
    await page.getByRole('group', { name: 'When sent:' }).getByText('tag returns', { exact: true }).waitFor()
  })

  await it('taken back before any of it is done, nothing stays behind', async () => {
    await page.route(/\/api\/conversations\/\d+$/, async (route) => {
      if (route.request().method() === 'PATCH') await new Promise((done) => setTimeout(done, 1_500))
      await route.continue()
    })
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    const head = await shop.ask('GET', `/api/conversations/${one.id}`)
    is(`${head.state} ${head.tags.join()}`, 'open ')
    holds((await writtenWords(page)).includes('The post brings it.'), 'the words are not back')
  })

  await it('sent with a place still open when sending is pressed again', async () => {
    await empty(page)
    await page.getByRole('group', { name: 'When sent:' }).waitFor({ state: 'detached' })
    await keys.type('Dear {{nobody}}')
    await keys.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'There is still {{nobody}} in it.' }).waitFor()
    await page.getByRole('button', { name: 'Send as it is' }).click()
    await countdown(page).waitFor()
    await article(page, 'Dear {{nobody}}').waitFor()
  })

  await it('m and the button open it too; said no to, they leave nothing behind', async () => {
    await leaveField(page)
    await keys.press('m')
    await menu(page).waitFor()
    await keys.press('Escape')
    await gone(page)
    is(await writtenWords(page), '')
    await page.getByRole('button', { name: 'Ready answer' }).click()
    await menu(page).waitFor()
    await choices(page).filter({ hasText: 'Thanks' }).click()
    await gone(page)
    is(await writtenWords(page), 'Something else')
  })

  await it('a colleague sees a new one without a reload', async () => {
    const colleague = await person()
    await shop.letIn(colleague, tom)
    await openDesk(colleague.page, shop.base, `/c/${one.id}`)
    await editorReady(colleague.page)
    await write(colleague.page, 'r', '/')
    await until('a promise and two', async () => (await choices(colleague.page).count()) === 3)
    await colleague.page.keyboard.press('Escape')
    await shop.ask('POST', '/api/ready-answers', { name: 'Opening hours', text: 'We open at nine.' })
    await until('a promise and three', async () => {
      await empty(colleague.page)
      await colleague.page.keyboard.type('/')
      await menu(colleague.page).waitFor()
      await colleague.page.waitForTimeout(200)
      return (await choices(colleague.page).count()) === 4
    })
    await expectNoTrouble(colleague)
    await expectNoTrouble(desk)
  })

  await it('with more than ten there is a search', async () => {
    for (let n = 0; n < 9; n++) await shop.ask('POST', '/api/ready-answers', { name: `Number ${n}`, text: `Words ${n}` })
    await openDesk(page, shop.base, '/settings?part=answers')
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('label')
    await until('one is left', async () => (await page.locator('.settings-rows > li').count()) === 1)
    await expectNoTrouble(desk)
  })
}

// From the printed link to the first answered message: the practice shop and back, the set-up, the first steps; by mouse, with the tab
// closed after each of them.
import { readFileSync } from 'node:fs'
import { person } from '../support/browser.mjs'
import { fillForm, readConfirmation } from '../support/customer.mjs'
import { article, editorReady, expectNoTrouble, row, rows, write } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { holds, is } from '../support/report.mjs'
import { owner } from '../support/shop.mjs'
import { Server } from '../support/server.mjs'

const button = (page, name) => page.getByRole('button', { name, exact: true })
const heading = (page, name) => page.getByRole('heading', { level: 1, name })

export default async function story(it) {
  const server = await Server.start()
  const link = await server.setupLink()
  const someone = await person()
  const customer = await person({ script: false, width: 390, height: 780 })
  let { page } = someone
  let own = ''

  /** The tab is closed; a new one asks for nothing but the shop. */
  async function comeAgain(path = '/') {
    await page.close()
    page = await someone.context.newPage()
    await page.goto(server.base + path)
  }

  await it('the printed link shows two doors', async () => {
    await page.goto(link)
    await heading(page, 'Welcome').waitFor()
    await page.getByRole('link', { name: 'Open my own shop' }).waitFor()
    await look(page, 'doors', true)
  })

  await it('one click, and one looks round the practice shop, as its owner', async () => {
    await page.getByRole('button', { name: 'Look round the practice shop' }).click()
    await page.getByText('The practice shop is being furnished.').waitFor()
    await row(page, 'Chiara Moretti').waitFor()
    is(await rows(page).count(), 6)
    is(await rows(page).first().getByText('Chiara Moretti').count(), 1, 'on top')
    await page.getByText('Practice shop. Nothing leaves this machine.').waitFor()
    holds(page.url().startsWith(`${server.base}/practice/`), page.url())
    await look(page, 'practice shop', true)
  })

  await it('what she sees is one click away, and she answers', async () => {
    await row(page, 'Chiara Moretti').click()
    const opened = someone.context.waitForEvent('page')
    await page.getByRole('link', { name: 'See what they see' }).click()
    const hers = await opened
    await hers.getByText('This is the third time I am writing.').waitFor()
    holds(hers.url().startsWith(`${server.base}/practice/my/`), hers.url())
    await editorReady(page)
    await write(page, 'r', 'Dear Chiara, a new grinder is with you on Friday before noon.')
    await page.keyboard.press('Control+Enter')
    await article(page, 'a new grinder is with you').waitFor()
    for (const seconds of [9, 21]) await server.post('/practice/api/test/clock', { advance_seconds: seconds })
    await article(page, 'A day is all I wanted').waitFor()
    await hers.reload()
    await hers.getByText('a new grinder is with you').waitFor()
    await hers.close()
    // the same where there is no room for her card
    const again = someone.context.waitForEvent('page')
    await page.getByRole('button', { name: /^More/ }).click()
    await page.getByRole('menuitem', { name: 'See what they see' }).click()
    await (await again).getByText('a new grinder is with you').waitFor()
    await (await again).close()
  })

  await it('to the own shop and back, and the tab may be closed in between', async () => {
    await page.getByRole('link', { name: 'Open my own shop' }).click()
    await heading(page, 'Set up Heard').waitFor()
    await page.getByRole('link', { name: 'Look round the practice shop first' }).click()
    await page.getByRole('button', { name: 'Look round the practice shop' }).click()
    await page.getByText('Practice shop. Nothing leaves this machine.').waitFor()
    await comeAgain()
    await heading(page, 'Welcome').waitFor()
    await page.getByRole('link', { name: 'Open my own shop' }).click()
    await page.goBack()
    await heading(page, 'Welcome').waitFor()
    await page.goForward()
    await heading(page, 'Set up Heard').waitFor()
  })

  await it('one screen opens the own shop', async () => {
    await page.getByLabel('Your name').fill(owner.name)
    await page.getByLabel('Email').fill(owner.email)
    await page.getByLabel('Password').fill(owner.password)
    await page.getByLabel('Name of the shop').fill('Bean & Burr')
    await page.getByText('Open Monday to Friday from 9 to 18, Saturday from 10 to 14.').waitFor()
    await page.getByLabel('Country').selectOption({ label: 'Portugal' })
    await page.getByText('Public holidays are not known here: Portugal.').waitFor()
    await page.getByLabel('Country').selectOption({ label: 'United States' })
    await page.getByText('Not open on public holidays: United States.').waitFor()
    // whose holidays they are is not told by this clock
    await page.getByLabel('Clock').selectOption('America/Boise')
    await look(page, 'set-up', true)
    await button(page, 'Open the shop').click()
    await heading(page, 'A first message').waitFor()
    is(page.url(), `${server.base}/first`, 'the token in the history')
    const shop = await someone.context.request.get(`${server.base}/api/shop`)
    is((await shop.json()).zone, 'America/Boise')
    const hours = await (await someone.context.request.get(`${server.base}/api/hours`)).json()
    is(hours.country, 'US')
    holds(hours.holidays.some(({ name }) => name.includes('Thanksgiving')), 'its holidays count')
    is(hours.week.length, 6)
    const { with_holidays } = /with_holidays = (?<with_holidays>\[[^\]]*\])/.exec(readFileSync(new URL('../../../web/desk/src/session/countries.ts', import.meta.url), 'utf8')).groups
    is(hours.countries.map(({ country }) => country).sort().join(), JSON.parse(with_holidays.replaceAll("'", '"')).sort().join(), 'what the screen takes for known')
  })

  await it('it waits for a first message, also in a new tab', async () => {
    await comeAgain()
    await heading(page, 'A first message').waitFor()
    await page.getByText('Waiting for it here…').waitFor()
    is(await page.getByRole('img', { name: 'QR code' }).count(), 0, 'a code that no phone can follow')
    await look(page, 'first message', true)
  })

  await it('here it is: the first message opens by itself', async () => {
    await customer.page.goto(await page.getByRole('link', { name: 'Open the form' }).getAttribute('href'))
    await fillForm(customer.page, { message: 'Is the kettle back?', name: 'Greta Lind' })
    own = (await readConfirmation(customer.page)).own
    await heading(page, 'Is the kettle back?').waitFor()
    await page.getByText('Here it is. Answer it: they read it on a page of their own.').waitFor()
    await look(page, 'first conversation', true)
  })

  await it('answered, it stands on their page, and the path goes on', async () => {
    await comeAgain()
    await heading(page, 'Answer it').waitFor()
    await button(page, 'Open it').click()
    await editorReady(page)
    await write(page, 'r', 'It is, since this morning.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Answered. It stands on their page').waitFor()
    await server.advanceClock(9)
    await customer.page.goto(server.base + own)
    await customer.page.getByText('It is, since this morning.').waitFor()
    await button(page, 'Go on').click()
    await heading(page, 'How shall we call you?').waitFor()
  })

  await it('how one is called is tried out', async () => {
    await comeAgain()
    await heading(page, 'How shall we call you?').waitFor()
    is(await button(page, 'Try it').count(), 0)
    await page.getByLabel('A soft sound').check()
    await button(page, 'Try it').click()
    await look(page, 'calls', true)
    await button(page, 'Go on').click()
    await heading(page, 'Who else works here?').waitFor()
  })

  await it('left for later, it waits in the settings, on any device', async () => {
    await button(page, 'Later').click()
    await comeAgain()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'First steps' }).click()
    await heading(page, 'Who else works here?').waitFor()
  })

  await it('the other person gets a link', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Tom Reuter')
    await page.getByLabel('Email').fill('tom@shop.example')
    await button(page, 'Add and make invitation').click()
    holds((await page.getByLabel('Link for Tom Reuter', { exact: true }).inputValue()).startsWith(`${server.base}/join#`), 'no link')
    await page.getByText('Here as well: Tom Reuter.').waitFor()
    await look(page, 'invitation', true)
    await button(page, 'Go on').click()
  })

  await it('it ends in the real inbox, with the one real conversation', async () => {
    await heading(page, 'That is all').waitFor()
    await page.getByText('The shop has no public address yet.').waitFor()
    await page.getByText('A reply can be taken back for 8 seconds.').waitFor()
    await look(page, 'the end', true)
    await button(page, 'To the inbox').click()
    await row(page, 'Greta Lind').waitFor()
    is(await rows(page).count(), 1)
    await comeAgain()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'What we set for you' }).waitFor()
    is(await page.getByRole('link', { name: 'First steps' }).count(), 0)
  })

  await it('the practice shop is still there, as it was left, and can be made new', async () => {
    await page.getByRole('link', { name: 'Practice shop' }).click()
    await button(page, 'Look round').click()
    await page.getByRole('link', { name: 'To my shop' }).waitFor()
    await page.goto(`${server.base}/practice/inbox?view=all`)
    await row(page, 'A day is all I wanted').waitFor()
    await page.getByRole('link', { name: 'To my shop' }).click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Practice shop' }).click()
    await button(page, 'Make it new…').click()
    await button(page, 'Make it new').click()
    await row(page, 'Chiara Moretti').waitFor()
    is(await rows(page).count(), 6)
    is((await (await someone.context.request.get(`${server.base}/api/conversations?view=all`)).json()).items.length, 1, 'own conversations')
  })

  await it('signed out of one shop, one is still in the other', async () => {
    await button(page, 'Sign out').click()
    await page.getByText('It is entered from the own shop, without a password.').waitFor()
    await look(page, 'the practice shop is over', true)
    await page.getByRole('link', { name: 'To my shop' }).click()
    await page.getByRole('link', { name: 'Settings' }).waitFor()
    await expectNoTrouble(someone)
    await expectNoTrouble(customer)
  })
}

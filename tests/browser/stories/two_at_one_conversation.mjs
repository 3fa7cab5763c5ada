// Two people at one conversation see each other, so that a customer gets one answer.
import { person } from '../support/browser.mjs'
import { article, box, editorReady, expectNoTrouble, leaveField, openDesk, row, write } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const head = (page) => page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })
const seen = (page, words) => head(page).locator('.other').filter({ hasText: words })
const aloud = (page) => head(page).getByRole('status')
const none = async (locator) => locator.waitFor({ state: 'detached' })
const beside = (page) => page.getByText('Ada Nowak is writing to Juno Park as well')

export default async function story(it) {
  const shop = await Shop.open()
  const tom_reuter = await shop.hire('Tom Reuter', 'tom@shop.example')
  const one = await shop.begin('Juno Park', 'Lid broken')
  const two = await shop.begin('Rosa Diaz', 'Beans too old')
  const ada = await person()
  const tom = await person()
  await shop.letIn(ada)
  await shop.letIn(tom, tom_reuter)

  await it('the list says who is at a conversation', async () => {
    await openDesk(ada.page, shop.base, `/c/${one.id}?view=all`)
    await editorReady(ada.page)
    await openDesk(tom.page, shop.base)
    await row(tom.page, 'Juno Park').getByText('Ada Nowak is here').waitFor()
    is(await row(tom.page, 'Rosa Diaz').getByText('is here').count(), 0)
    is(await ada.page.getByText('is here').count(), 0, 'nobody is told of themselves')
  })

  await it('both see each other at the head of it, and it is read out', async () => {
    await row(tom.page, 'Juno Park').click()
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    await seen(ada.page, 'Tom Reuter is here').waitFor()
    await aloud(ada.page).filter({ hasText: 'Tom Reuter is here' }).waitFor()
    is(await seen(ada.page, '').count(), 1)
    await editorReady(tom.page)
  })

  await it('who writes is seen, also by who is about to write', async () => {
    await write(ada.page, 'r', 'We send a new lid')
    await seen(tom.page, 'Ada Nowak is writing…').waitFor()
    await beside(tom.page).waitFor()
    await aloud(tom.page).filter({ hasText: 'Ada Nowak is writing…' }).waitFor()
    is(await beside(ada.page).count(), 0)
    for (const width of [320, 1440]) {
      await tom.page.setViewportSize({ width, height: 900 })
      await ada.page.keyboard.type('!')
      await beside(tom.page).waitFor()
      await look(tom.page, `somebody else is writing, ${width} wide`, true)
    }
    await leaveField(tom.page)
    await tom.page.keyboard.press('n')
    await none(beside(tom.page))
    await tom.page.keyboard.type('She has it already')
    is(await ada.page.getByText('Tom Reuter is writing…').count(), 0, 'a note is no answer')
    await leaveField(tom.page)
    await tom.page.keyboard.press('r')
    await ada.page.keyboard.type(' today')
    await beside(tom.page).waitFor()
  })

  await it('who has sent is no longer writing', async () => {
    await ada.page.keyboard.press('Control+Enter')
    await article(tom.page, 'We send a new lid').waitFor()
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    await none(beside(tom.page))
  })

  await it('who goes on to another is there, and no longer here', async () => {
    await row(ada.page, 'Rosa Diaz').click()
    await none(seen(tom.page, 'Ada Nowak'))
    await row(tom.page, 'Rosa Diaz').getByText('Ada Nowak is here').waitFor()
    await row(ada.page, 'Juno Park').getByText('Tom Reuter is here').waitFor()
    is(await seen(ada.page, 'Tom Reuter').count(), 0)
  })

  await it('two tabs are one person, until both are closed', async () => {
    const tab = await ada.context.newPage()
    for (const page of [ada.page, tab]) await openDesk(page, shop.base, `/c/${one.id}`)
    // what a tab sees of others comes after it has said where it is
    for (const page of [ada.page, tab]) await seen(page, 'Tom Reuter is here').waitFor()
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    await ada.page.goto(`${shop.base}/settings`)
    await none(row(tom.page, 'Rosa Diaz').getByText('Ada Nowak'))
    is(await seen(tom.page, '').count(), 1)
    await tab.close()
    await none(seen(tom.page, 'Ada Nowak'))
  })

  await it('a page that nobody looks at is left after a minute', async () => {
    const tab = await ada.context.newPage()
    await tab.clock.install()
    await openDesk(tab, shop.base, `/c/${one.id}`)
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    const turn = (hidden) =>
      tab.evaluate((now) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => now })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await turn(true)
    await tab.clock.fastForward(30_000)
    is(await seen(tom.page, 'Ada Nowak is here').count(), 1)
    await tab.clock.fastForward(31_000)
    await tab.clock.fastForward(1_000)
    await none(seen(tom.page, 'Ada Nowak'))
    await turn(false)
    await tab.clock.fastForward(1_000)
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    await tab.close()
    await none(seen(tom.page, 'Ada Nowak'))
  })

  await it('the server is killed: nobody is claimed to be there, and all are back with it', async () => {
    await openDesk(ada.page, shop.base, `/c/${one.id}`)
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    await shop.server.kill()
    await tom.page.getByText('Offline. Words written here are kept.').waitFor()
    await none(seen(tom.page, 'Ada Nowak'))
    await shop.server.begin()
    await seen(tom.page, 'Ada Nowak is here').waitFor()
    await seen(ada.page, 'Tom Reuter is here').waitFor()
  })

  await it('closing the browser leaves', async () => {
    await box(ada.page).waitFor()
    await expectNoTrouble(ada)
    await ada.leave()
    await none(seen(tom.page, 'Ada Nowak'))
    await until('the row says so too', async () => (await row(tom.page, 'Juno Park').getByText('Ada Nowak').count()) === 0)
    is((await shop.ask('GET', `/api/conversations/${two.id}`)).assignee_id, null, 'being there takes nothing')
    await expectNoTrouble(tom)
  })
}

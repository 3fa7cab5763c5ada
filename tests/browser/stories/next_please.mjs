// Next, please: one conversation at a time, the longest waiting first, until nobody waits.
import { person } from '../support/browser.mjs'
import { article, box, editorReady, expectNoTrouble, leaveField, openDesk, row, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  await shop.hire('Tom Reuter', 'tom@shop.example')
  const ids = {}
  for (const name of ['Ana', 'Ben', 'Cleo', 'Dora']) {
    ids[name] = (await shop.begin(name, `A matter of ${name}`)).id
    await shop.server.advanceClock(60)
  }
  const head = (name) => shop.ask('GET', `/api/conversations/${ids[name]}`)
  const desk = await person()
  const { page } = desk
  const keys = page.keyboard
  const shown = async (name) => {
    await page.getByRole('heading', { name: `A matter of ${name}` }).waitFor()
    await editorReady(page)
    await leaveField(page)
  }
  await shop.letIn(desk)
  await openDesk(page, shop.base)
  await row(page, 'Ana').waitFor()

  await it('Space shows who has waited longest, and nothing beside', async () => {
    await leaveField(page)
    await keys.press('Space')
    await shown('Ana')
    is(new URL(page.url()).pathname, '/next')
    is(await page.locator('#conversation-list').count(), 0)
    is(await page.getByRole('navigation').count(), 0)
    await page.getByRole('complementary', { name: 'Customer card' }).waitFor()
  })

  await it('Space passes it by, e settles, and each goes on to the next', async () => {
    await keys.press('Space')
    await shown('Ben')
    await keys.press('e')
    await said(page, 'Settled.').waitFor()
    await shown('Cleo')
    is((await head('Ben')).state, 'resolved')
    is((await head('Ana')).state, 'open')
  })

  await it('z brings the one before back', async () => {
    await keys.press('z')
    await shown('Ben')
    is((await head('Ben')).state, 'open')
    await keys.press('e')
    await shown('Cleo')
  })

  await it('it is still there after a reload', async () => {
    await page.reload()
    await shown('Cleo')
    is(await page.locator('#conversation-list').count(), 0)
  })

  await it('Space writes a space in a field', async () => {
    await keys.press('r')
    await keys.type('Dear Cleo, soon')
    await article(page, 'Dear Cleo').count()
    is(await box(page).innerText(), 'Dear Cleo, soon')
    await page.getByRole('heading', { name: 'A matter of Cleo' }).waitFor()
    await leaveField(page)
  })

  await it('s puts it off, handing over goes on too', async () => {
    await keys.press('s')
    await page.getByRole('dialog', { name: 'Come back later' }).waitFor()
    await keys.press('1')
    // the round began anew with the reload
    await shown('Ana')
    is((await head('Cleo')).state, 'snoozed')
    await page.getByLabel('Hand over to').selectOption('Tom Reuter')
    await shown('Dora')
    is((await head('Ana')).assignee_id !== null, true)
  })

  await it('an answer that settles goes on, and when nobody waits it says so', async () => {
    await keys.press('r')
    await keys.type('It is done.')
    await keys.press('Control+Shift+Enter')
    await page.getByRole('heading', { name: 'Nobody is waiting for us just now.' }).waitFor()
    is(await page.getByRole('button', { name: 'Look at them again' }).count(), 0)
  })

  await it('whom one passed by is not forgotten', async () => {
    ids.Emil = (await shop.begin('Emil', 'A matter of Emil')).id
    await leaveField(page)
    await keys.press('Space')
    await shown('Emil')
    await keys.press('Space')
    await page.getByText('Only those that were passed by.').waitFor()
    await page.getByRole('button', { name: 'Look at them again' }).click()
    await shown('Emil')
  })

  await it('Escape leaves, and the list is back', async () => {
    await keys.press('Escape')
    await row(page, 'Emil').waitFor()
    is(new URL(page.url()).pathname, '/inbox')
    await page.getByRole('link', { name: 'Next, please' }).click()
    await shown('Emil')
    await page.getByRole('button', { name: /^Another one/ }).click()
    await page.getByRole('heading', { name: 'Nobody is waiting for us just now.' }).waitFor()
    await page.getByRole('button', { name: /^Leave/ }).click()
    await until('the inbox', () => new URL(page.url()).pathname === '/inbox')
    await expectNoTrouble(desk)
  })
}

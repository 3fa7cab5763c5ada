// Ctrl-K: everything that can be done, gone to or found, without a mouse and without knowing a key.
import { deskAt, editorReady, expectNoTrouble, openDesk, row, said, write, writtenWords } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const palette = (page) => page.getByRole('dialog', { name: 'Do, go or find' })
const options = (page) => palette(page).getByRole('option')

async function call(page, words) {
  // the one before has gone
  await palette(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await palette(page).waitFor()
  await page.keyboard.type(words)
}

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Juno Park', 'Lid broken')
  await shop.begin('Rosa Diaz', 'Beans too old')
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('comes while somebody writes, and Escape leaves their words and the focus as they were', async () => {
    await write(page, 'r', 'It leaves ')
    await call(page, '')
    await keys.press('Escape')
    await palette(page).waitFor({ state: 'detached' })
    await keys.type('today.')
    is(await writtenWords(page), 'It leaves today.')
  })

  await it('what is typed before it has come waits for it, and is no key meanwhile', async () => {
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await page.locator('#content').focus()
    await page.route('**/a/*.js', (route) => setTimeout(() => void route.continue().catch(() => {}), 300))
    await keys.press('Control+k')
    await keys.type('eeei')
    await palette(page).waitFor()
    await until('the words', async () => (await palette(page).getByRole('combobox').inputValue()) === 'eeei')
    await page.unroute('**/a/*.js')
    await keys.press('Escape')
    const { state, assignee_id } = await shop.ask('GET', `/api/conversations/${one.id}`)
    is(`${state} ${assignee_id}`, 'open null')
  })

  await it('does what a key does, here and only here', async () => {
    await call(page, 'settle next')
    await until('both ways to settle', async () => (await options(page).count()) === 2)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('settle and')
    await keys.press('Enter')
    await said(page, 'Settled.').waitFor()
    is((await shop.ask('GET', `/api/conversations/${one.id}`)).state, 'resolved')
    await page.goto(`${shop.base}/settings`)
    await page.getByRole('heading', { name: 'Look and keys' }).waitFor()
    await call(page, 'settle and next')
    await palette(page).getByText('Nothing like that here.').waitFor()
    await keys.press('Escape')
  })

  await it('does what has no key: takes up again, and merges with the card folded away', async () => {
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await call(page, 'take up')
    await keys.press('Enter')
    await until('it is open again', async () => (await shop.ask('GET', `/api/conversations/${one.id}`)).state === 'open')
    await page.locator('#content').focus()
    await keys.press('c')
    await page.locator('aside .card').waitFor({ state: 'detached' })
    await call(page, 'merge with')
    await keys.press('Enter')
    await page.getByRole('dialog').getByText('Juno Park').waitFor()
    await keys.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  await it('goes to every place', async () => {
    await call(page, 'programs')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Access for programs' }).waitFor()
    await call(page, 'everything')
    await keys.press('Enter')
    await row(page, 'Juno Park').waitFor()
    is(new URL(page.url()).searchParams.get('view'), 'all')
  })

  await it('finds what was said, and arrows choose', async () => {
    await call(page, 'beans')
    await options(page).filter({ hasText: 'Beans too old' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('ArrowUp')
    await until('the hit is chosen', async () => (await palette(page).getByRole('option', { selected: true }).innerText()).includes('Beans too old'))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Beans too old' }).waitFor()
  })

  await it('what it does has the caret', async () => {
    await editorReady(page)
    await page.locator('#content').focus()
    await call(page, 'write a note')
    await keys.press('Enter')
    await palette(page).waitFor({ state: 'detached' })
    await keys.type('Fresh ones leave today.')
    is(await writtenWords(page), 'Fresh ones leave today.')
  })

  await it('by mouse too', async () => {
    await keys.press('Control+k')
    await options(page).filter({ hasText: 'Waiting for them' }).click()
    await page.getByText('We are not waiting for anybody.').waitFor()
  })

  await it('[ and ] turn through the views', async () => {
    await page.locator('#content').focus()
    await keys.press(']')
    await page.getByText('Nothing has been put off.').waitFor()
    await keys.press('[')
    await page.getByText('We are not waiting for anybody.').waitFor()
    await expectNoTrouble(desk)
  })
}

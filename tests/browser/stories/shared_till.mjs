// A till PC that several people share: it locks, and each goes on by a PIN of their own, with their own words.
import { axeFindings } from '../support/axe.mjs'
import { person } from '../support/browser.mjs'
import { box, editorReady, expectNoTrouble, leaveField, openDesk, said, write, writtenWords } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { owner, Shop } from '../support/shop.mjs'

const face = (page, name) => page.getByRole('button', { name: new RegExp(name) })
const pinOf = (page, name) => page.getByLabel(`PIN of ${name}`)

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const one = await shop.begin('Juno Park', 'Which grinder?')
  const desk = await person()
  const { page, context } = desk
  const keys = page.keyboard
  await shop.letIn(desk)
  await openDesk(page, shop.base, '/settings?part=sessions')

  const choosePin = async (pin, password) => {
    await page.getByLabel('New PIN').fill(pin)
    await page.locator('input[name=pin-password]').fill(password)
    await page.getByRole('button', { name: 'Keep the PIN' }).click()
  }
  const shownAs = (name) => until(`signed in as ${name}`, async () => (await page.locator('header .who').innerText().catch(() => '')).endsWith(name))

  await it('a PIN that is easy to guess is not taken, another is', async () => {
    await choosePin('1234', owner.password)
    await page.getByRole('alert').filter({ hasText: 'Too easy to guess' }).waitFor()
    await choosePin('4713', owner.password)
    await said(page, 'PIN kept.').waitFor()
    await page.getByText('There is a PIN.').waitFor()
  })

  await it('the device is shared from now on, with the password', async () => {
    await page.locator('input[name=till-password]').fill(owner.password)
    await page.getByRole('button', { name: 'Make it a shared till' }).click()
    await said(page, 'This device is shared from now on.').waitFor()
    await page.getByText('It locks after 5 minutes').waitFor()
    is((await axeFindings(page)).join('\n'), '')
  })

  await it('one key locks it: faces, and nothing of the desk is to be had', async () => {
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await write(page, 'r', 'Ada’s own words')
    await until('kept', async () => (await context.request.get(`${shop.base}/api/drafts`)).status() === 200)
    await page.waitForTimeout(1500)
    await leaveField(page)
    await keys.press('Shift+L')
    await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
    is((await axeFindings(page)).join('\n'), '')
    is(await page.getByText('Juno Park').count(), 0)
    await until('refused', async () => (await context.request.get(`${shop.base}/api/desk`)).status() === 401)
    is((await (await context.request.get(`${shop.base}/api/conversations`)).json()).code, 'locked')
    await page.reload()
    await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
  })

  await it('a wrong PIN says so, the right one goes on with one’s own words, by keyboard alone', async () => {
    await face(page, 'Ada Nowak').focus()
    await keys.press('Enter')
    await pinOf(page, 'Ada Nowak').waitFor()
    await keys.type('9999')
    await keys.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'This is not the PIN.' }).waitFor()
    await pinOf(page, 'Ada Nowak').fill('4713')
    await keys.press('Enter')
    await shownAs('Ada Nowak')
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await until('her words', async () => (await writtenWords(page)) === 'Ada’s own words')
  })

  await it('somebody else signs in by password once, and finds none of her words', async () => {
    await leaveField(page)
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await page.getByRole('heading', { name: 'Who is here?' }).waitFor()
    is(await face(page, 'Tom Reuter').count(), 0)
    await page.getByRole('button', { name: 'With the password' }).click()
    await page.locator('input[name=email]').fill(tom.email)
    await page.locator('input[name=password]').fill(tom.password)
    await keys.press('Enter')
    await shownAs('Tom Reuter')
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    is((await writtenWords(page)).trim(), '')
    await write(page, 'r', 'Tom’s own words')
    await page.waitForTimeout(1500)
    await openDesk(page, shop.base, '/settings?part=sessions')
    await choosePin('9052', tom.password)
    await said(page, 'PIN kept.').waitFor()
  })

  await it('from then on each goes on by PIN, and each has their own words', async () => {
    for (const [name, pin, words] of [['Ada Nowak', '4713', 'Ada’s own words'], ['Tom Reuter', '9052', 'Tom’s own words']]) {
      await leaveField(page)
      await keys.press('Shift+L')
      await face(page, name).click()
      await pinOf(page, name).fill(pin)
      await keys.press('Enter')
      await shownAs(name)
      await openDesk(page, shop.base, `/c/${one.id}`)
      await editorReady(page)
      await until(`words of ${name}`, async () => (await writtenWords(page)) === words)
    }
  })

  await it('left alone it locks by itself, also for whoever goes round the screen', async () => {
    await shop.server.advanceClock(301)
    is((await context.request.get(`${shop.base}/api/desk`)).status(), 401)
    await page.reload()
    await face(page, 'Tom Reuter').waitFor()
    is(await box(page).count(), 0)
  })

  await it('ten wrong PINs rest, and the password opens', async () => {
    await face(page, 'Tom Reuter').click()
    for (let i = 0; i < 11; i++) {
      await pinOf(page, 'Tom Reuter').fill('0000')
      const answered = page.waitForResponse(/till\/unlock/)
      await keys.press('Enter')
      await answered
    }
    await page.getByRole('alert').filter({ hasText: 'Too many tries.' }).waitFor()
    await page.getByRole('button', { name: 'With the password' }).click()
    await page.locator('input[name=email]').fill(tom.email)
    await page.locator('input[name=password]').fill(tom.password)
    await keys.press('Enter')
    await shownAs('Tom Reuter')
  })

  await it('shared no more, it asks for the password like any device', async () => {
    await openDesk(page, shop.base, '/settings?part=sessions')
    await page.getByRole('button', { name: 'One person’s again' }).click()
    await page.locator('input[name=email]').waitFor()
    is((await (await context.request.get(`${shop.base}/api/till`)).json()).shared, false)
    await expectNoTrouble(desk)
  })
}

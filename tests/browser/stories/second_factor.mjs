// A code of an app beside the password: switched on, asked for, done without for a day, switched off.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, row, said } from '../support/desk_page.mjs'
import { holds, is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'
import { codeAt } from '../support/totp.mjs'

const code = (page) => page.getByLabel('Code from the app')

async function sayPassword(page, email, password) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export default async function story(it) {
  const shop = await Shop.open()
  await shop.begin('Olu Ade', 'Where is my parcel?')
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const here = await person()
  const there = await person()
  const ada = await person()
  await shop.letIn(here, tom)
  await shop.letIn(ada)
  let secret = ''
  let recovery_codes = []
  let ahead_ms = 0
  const now = () => Date.now() + ahead_ms
  /** No step is good twice, so the clock goes on before each code. */
  async function nextCode() {
    await shop.server.advanceClock(30)
    ahead_ms += 30_000
    return codeAt(secret, now())
  }

  async function switchOn(page) {
    await openDesk(page, shop.base, '/settings?part=signin')
    await page.getByText('Signing in takes the password alone.').waitFor()
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('img', { name: 'QR code for the app' }).waitFor()
    secret = await page.locator('.groups').innerText()
    is(/^([A-Z2-7]{4}\s+){7}[A-Z2-7]{4}$/.test(secret.trim()), true, `"${secret}" in groups of four`)
  }

  await it('a secret is shown as a picture and in groups of four; nothing is on before a code was right', async () => {
    const { page } = here
    await switchOn(page)
    const away = codeAt(secret, now() - 120_000)
    await page.getByLabel('Code', { exact: true }).fill(away)
    await page.locator('form').getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('alert').getByText('This code is not right, has been used or is over.').waitFor()
    is((await (await here.context.request.get(`${shop.base}/api/second-factor`)).json()).on, false)
    await page.getByLabel('Code', { exact: true }).fill(await nextCode())
    await page.locator('form').getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor()
  })

  await it('ten recovery codes are shown once, to copy and to print', async () => {
    const { page, context } = here
    recovery_codes = await page.locator('section ul code').allInnerTexts()
    is(recovery_codes.length, 10)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied').waitFor()
    is(await page.evaluate(() => navigator.clipboard.readText()), recovery_codes.join('\n'))
    await page.evaluate(() => (globalThis.print = () => (document.title = 'printed')))
    await page.getByRole('button', { name: 'Print' }).click()
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('.codes-paper').innerText()
    for (const each of recovery_codes) holds(paper.includes(each), `${each} is not on paper`)
    is(await page.locator('#desk').isVisible(), false, 'the desk on paper')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.getByRole('button', { name: 'They are kept' }).click()
    await page.getByText('Signing in takes the password and a code from an app.').waitFor()
    await page.getByText('10 recovery codes are left.').waitFor()
    holds(!(await page.content()).includes(recovery_codes[0]), 'a recovery code is still there')
  })

  await it('the code is asked for after the password, can be pasted, and a wrong one is told plainly', async () => {
    const { page, context } = there
    await page.goto(shop.base)
    await sayPassword(page, tom.email, 'not the password')
    await page.getByText('Email and password do not belong together.').waitFor()
    await sayPassword(page, tom.email, tom.password)
    await code(page).waitFor()
    is(await code(page).evaluate((it) => [it.autocomplete, it.inputMode, it === document.activeElement].join()), 'one-time-code,numeric,true')
    await code(page).fill('123')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const problem = page.getByRole('alert')
    await problem.getByText('This code is not right, has been used or is over.').waitFor()
    holds(await problem.evaluate((it) => it === document.activeElement), 'the sentence has no focus')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((words) => navigator.clipboard.writeText(words), await nextCode())
    await code(page).focus()
    await page.keyboard.press('Control+V')
    await page.keyboard.press('Enter')
    await row(page, 'Olu Ade').waitFor()
  })

  await it('a recovery code stands in for the device, once', async () => {
    for (const last of [false, true]) {
      const other = await person()
      await other.page.goto(shop.base)
      await sayPassword(other.page, tom.email, tom.password)
      await other.page.getByRole('button', { name: 'Use a recovery code' }).click()
      await other.page.getByLabel('Recovery code', { exact: true }).fill(recovery_codes[3].toUpperCase().replaceAll('-', ' '))
      await other.page.getByRole('button', { name: 'Sign in' }).click()
      if (last) await other.page.getByText('This code is not right, has been used or is over.').waitFor()
      else await row(other.page, 'Olu Ade').waitFor()
      await other.leave()
    }
    await openDesk(here.page, shop.base, '/settings?part=signin')
    await here.page.getByText('9 recovery codes are left.').waitFor()
  })

  await it('a link for a new password asks for the code as well', async () => {
    const { items } = await shop.ask('GET', '/api/people')
    const { id } = items.find((someone) => someone.email === tom.email)
    const answer = await shop.server.post(`/api/people/${id}/reset`, undefined, shop.session)
    const { link } = await answer.json()
    const { page } = there
    await page.goto('about:blank')
    await page.goto(new URL(link, shop.base).href)
    await page.getByLabel('Password').fill('five red foxes')
    await page.getByRole('button', { name: 'Set password and start' }).click()
    await code(page).waitFor()
    is((await here.context.request.get(`${shop.base}/api/session`)).status(), 200, 'still signed in before the code')
    await code(page).fill(await nextCode())
    await page.getByRole('button', { name: 'Set password and start' }).click()
    await row(page, 'Olu Ade').waitFor()
    tom.password = 'five red foxes'
  })

  await it('an owner lets somebody in who has lost the device; that person is out everywhere and sees who did it', async () => {
    await openDesk(ada.page, shop.base, '/settings?part=people')
    const toms = ada.page.locator('.settings-rows li', { hasText: 'Tom Reuter' })
    await toms.getByText('signs in with a code as well').waitFor()
    await ada.page.getByRole('button', { name: 'Switch the code off for Tom Reuter' }).click()
    await ada.page.getByRole('dialog').getByRole('button', { name: 'Leave it as it was' }).click()
    await ada.page.getByRole('button', { name: 'Switch the code off for Tom Reuter' }).click()
    await ada.page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
    await said(ada.page, 'Tom Reuter signs in with the password alone.').waitFor()
    await toms.getByText('signs in with a code as well').waitFor({ state: 'detached' })
    await there.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await there.page.getByLabel('Password').fill(tom.password)
    await there.page.getByRole('button', { name: 'Sign in' }).click()
    await row(there.page, 'Olu Ade').waitFor()
    await openDesk(there.page, shop.base, '/settings?part=signin')
    await there.page.getByText('Switched off by Ada Nowak').waitFor()
  })

  await it('one’s own is switched off by the password', async () => {
    const { page } = there
    await switchOn(page)
    await page.getByLabel('Code', { exact: true }).fill(await nextCode())
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'They are kept' }).click()
    await page.getByRole('button', { name: 'Switch off…' }).click()
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Switch off', exact: true }).click()
    await page.getByRole('alert').getByText('This is not the password.').waitFor()
    await page.getByLabel('Password').fill(tom.password)
    await page.getByRole('button', { name: 'Switch off', exact: true }).click()
    await page.getByText('Signing in takes the password alone.').waitFor()
    for (const someone of [here, there, ada]) await expectNoTrouble(someone)
  })
}

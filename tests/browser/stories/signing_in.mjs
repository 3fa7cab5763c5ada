// Who may come in, from where one is signed in, and how that ends.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, row, said } from '../support/desk_page.mjs'
import { holds, is } from '../support/report.mjs'
import { owner, Shop } from '../support/shop.mjs'

async function signIn(page, email, password) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export default async function story(it) {
  const shop = await Shop.open()
  const { id } = await shop.begin('Olu Ade', 'Where is my parcel?')
  const here = await person()
  const there = await person({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15' })

  await it('a wrong password is told plainly, in the place where one looks', async () => {
    await here.page.goto(`${shop.base}/c/${id}`)
    await signIn(here.page, owner.email, 'not my password')
    const problem = here.page.getByRole('alert')
    await problem.getByText('Email and password do not belong together.').waitFor()
    holds(await problem.evaluate((it) => it === document.activeElement), 'the sentence has no focus')
    await signIn(here.page, 'nobody@shop.example', 'not my password')
    await problem.getByText('Email and password do not belong together.').waitFor()
  })

  await it('the right one leads to the address that was asked for', async () => {
    await signIn(here.page, owner.email, owner.password)
    await here.page.getByRole('heading', { level: 1, name: 'Where is my parcel?' }).waitFor()
  })

  await it('every device is listed, this one marked', async () => {
    await there.page.goto(shop.base)
    await signIn(there.page, owner.email, owner.password)
    await row(there.page, 'Olu Ade').waitFor()
    await openDesk(here.page, shop.base, '/settings?part=sessions')
    const list = here.page.locator('.settings-rows li')
    await list.filter({ hasText: 'this device' }).getByText('Chrome, Linux').waitFor()
    await list.filter({ hasText: 'Safari, iPhone' }).waitFor()
  })

  await it('ending another session closes it there, at once', async () => {
    await here.page.locator('li', { hasText: 'Safari, iPhone' }).getByRole('button', { name: /^Sign out there/ }).click()
    await said(here.page, 'Signed out there.').waitFor()
    await there.page.getByText('Please sign in again.').waitFor()
    is(await row(there.page, 'Olu Ade').count(), 0, 'rows behind the sign-in')
    is((await there.context.request.get(`${shop.base}/api/conversations`)).status(), 401)
  })

  await it('an invitation link works once, for a colleague who may less', async () => {
    await openDesk(here.page, shop.base, '/settings?part=people')
    await here.page.getByLabel('Name', { exact: true }).fill('Tom Reuter')
    await here.page.getByLabel('Email').fill('tom@shop.example')
    await here.page.getByRole('button', { name: 'Add and make invitation' }).click()
    const link = await here.page.getByLabel('Link for Tom Reuter', { exact: true }).inputValue()
    holds(link.startsWith(`${shop.base}/join#`), `"${link}" cannot be passed on`)
    await there.page.goto(link)
    await there.page.getByLabel('Password').fill('short')
    await there.page.getByRole('button', { name: 'Set password and start' }).click()
    is(await there.page.getByLabel('Password').evaluate((it) => it.validity.tooShort), true)
    await there.page.getByLabel('Password').fill('tom@shop.example')
    await there.page.getByRole('button', { name: 'Set password and start' }).click()
    await there.page.getByText('Please choose a password that is not your name or address.').waitFor()
    await there.page.getByLabel('Password').fill('three green parrots')
    await there.page.getByRole('button', { name: 'Set password and start' }).click()
    await row(there.page, 'Olu Ade').waitFor()
    await openDesk(there.page, shop.base, '/settings?part=people')
    await there.page.getByText('Adding and changing people is for owners.').waitFor()
    const again = await person()
    await again.page.goto(link)
    await again.page.getByLabel('Password').fill('three green parrots')
    await again.page.getByRole('button', { name: 'Set password and start' }).click()
    await again.page.getByText('This link is used up or too old.').waitFor()
  })

  await it('somebody who was deactivated is out at once', async () => {
    await here.page.getByRole('button', { name: 'Deactivate Tom Reuter' }).click()
    await here.page.getByRole('button', { name: 'Activate Tom Reuter', exact: true }).waitFor()
    await there.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn(there.page, 'tom@shop.example', 'three green parrots')
    await there.page.getByText('Email and password do not belong together.').waitFor()
  })

  await it('the last owner has to stay', async () => {
    const { items } = await shop.ask('GET', '/api/people')
    const me = items.find((someone) => someone.email === owner.email)
    const answer = await fetch(`${shop.base}/api/people/${me.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ role: 'agent' }),
      headers: { 'Content-Type': 'application/json', ...shop.session },
    })
    is((await answer.json()).code, 'last_owner')
  })

  await it('signing out leaves nothing behind', async () => {
    await openDesk(here.page, shop.base)
    await here.page.getByRole('button', { name: 'Sign out' }).click()
    await here.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await here.page.goBack()
    await here.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    is(await row(here.page, 'Olu Ade').count(), 0)
    await expectNoTrouble(here)
    await expectNoTrouble(there)
  })
}

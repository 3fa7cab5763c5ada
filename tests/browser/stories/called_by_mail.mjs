// Mail to the team: a forgotten password, an address that is proven, and alerts that one may turn off.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, said } from '../support/desk_page.mjs'
import { connectMailbox, mailServer } from '../support/mail.mjs'
import { holds, is, until } from '../support/report.mjs'
import { owner, Shop } from '../support/shop.mjs'

/** Quoted-printable, as far as links and digits need it. */
const plain = (mail) => mail.replace(/=\r?\n/g, '').replace(/=3D/g, '=')

async function mailSaying(server, pattern) {
  let found = null
  await until(`a mail says ${pattern}`, () => (found = server.mails().map(plain).map((mail) => pattern.exec(mail)).find((it) => it !== null) ?? null) !== null)
  return found
}

async function askForLink(page, email) {
  await page.getByRole('button', { name: 'Forgot your password?' }).click()
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
}

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const server = await mailServer()
  const desk = await person()
  const { page } = desk

  await it('while nothing leaves, the sign-in page says who can help', async () => {
    await page.goto(shop.base)
    await askForLink(page, owner.email)
    await page.getByText('This desk cannot send a link yet.').waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
  })

  await it('the answer is the same for an address that nobody has', async () => {
    await connectMailbox(shop, server.port)
    await shop.ask('PUT', '/api/sending', { on: true })
    await askForLink(page, 'nobody@shop.example')
    await page.getByText('If somebody here signs in with this address, a link is on its way there.').waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await askForLink(page, owner.email)
    await page.getByText('If somebody here signs in with this address, a link is on its way there.').waitFor()
  })

  await it('the link leads to a new password, opens nothing by itself, and proves the address', async () => {
    const [link] = await mailSaying(server, /http:\/\/\S+\/join#[\w-]+/)
    is((await fetch(link)).status, 200)
    await page.goto(link)
    await page.getByLabel('Password').fill('another kettle of fish')
    await page.getByRole('button', { name: 'Set password and start' }).click()
    await page.locator('#content').waitFor()
    await openDesk(page, shop.base, '/settings?part=calls')
    await page.getByText(`Mail to ${owner.email} reaches you: this address is proven.`).waitFor()
    await mailSaying(server, /Your password was changed/)
    await expectNoTrouble(desk)
  })

  await it('another address is proven by six digits that come to it', async () => {
    await page.getByText('Another address').click()
    await page.getByLabel('Email').fill('ada@home.example')
    await page.getByLabel('Password').fill('another kettle of fish')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await page.getByText('It is not yet known whether mail to ada@home.example reaches you').waitFor()
    await page.getByRole('button', { name: 'Send me a code' }).click()
    const [, code] = await mailSaying(server, /Your code is (\d{6})/)
    await page.getByLabel('Six digits from the mail').fill(code === '000000' ? '000001' : '000000')
    await page.getByRole('button', { name: 'Prove the address' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Six digits from the mail').fill(code)
    await page.getByRole('button', { name: 'Prove the address' }).click()
    await page.getByText('Mail to ada@home.example reaches you: this address is proven.').waitFor()
  })

  await it('alerts are turned off and on, and by the address that they bear', async () => {
    const alerts = page.getByLabel('A mail when a customer waits unseen')
    await alerts.uncheck()
    await said(page, 'Alert mails are off.').waitFor()
    await alerts.check()
    await said(page, 'Alert mails are on.').waitFor()
    await shop.begin('Juno Park', 'My grinder', 'It smokes.')
    await shop.ask('POST', '/api/test/clock', { advance_seconds: 24 * 3600 })
    const [, off] = await mailSaying(server, /List-Unsubscribe:\s+<([^>]+)>/)
    await page.goto(off)
    await page.getByRole('heading', { name: 'Turn off alert mails?' }).waitFor()
    await openDesk(page, shop.base, '/settings?part=calls')
    holds(await alerts.isChecked(), 'opening the address has turned them off')
    await page.goto(off)
    await page.getByRole('button', { name: 'Turn them off' }).click()
    await page.getByRole('heading', { name: 'Alert mails are off' }).waitFor()
    await openDesk(page, shop.base, '/settings?part=calls')
    await alerts.waitFor()
    holds(!(await alerts.isChecked()), 'they are still on')
  })
}

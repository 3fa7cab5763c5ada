// A mailbox of its own, connected in German: what is wrong is said in German, and what is written to it comes in by itself and is answered.
import { person } from '../support/browser.mjs'
import { article, expectNoTrouble, openDesk, row, said } from '../support/desk_page.mjs'
import { mailServer, rawMail } from '../support/mail.mjs'
import { mailbox } from '../support/mailbox.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const box = await mailbox()
  const out = await mailServer()
  const shop = await Shop.open({ env: { SSL_CERT_FILE: box.authority } })
  const owner = await person({ language: 'de-DE' })
  const { page } = owner
  await shop.letIn(owner)
  const form = page.getByRole('form', { name: /^Postfach von/ })
  const button = (name) => form.getByRole('button', { name, exact: true })

  await it('address and password, and the servers that no provider names', async () => {
    await box.deliver(rawMail({ to: box.user, subject: 'From before', words: 'It was there before.' }))
    await openDesk(page, shop.base, '/settings?part=inboxes')
    await page.getByRole('button', { name: /^Postfach verbinden/ }).click()
    await form.locator('input[name=address]').fill(box.user)
    await form.locator('input[name=address]').press('Tab')
    await form.locator('input[name="in.host"]').waitFor()
    await form.getByLabel('Passwort', { exact: true }).fill('not the password')
    await form.locator('input[name="in.host"]').fill('127.0.0.1')
    await form.locator('select[name="in.security"]').selectOption('tls')
    await form.locator('input[name="in.port"]').fill(box.tls_port)
    await form.locator('input[name="out.host"]').fill('127.0.0.1')
    await form.locator('select[name="out.security"]').selectOption('none')
    await form.locator('input[name="out.port"]').fill(String(out.port))
    await form.locator('input[name="out.signs_in"]').uncheck()
  })

  await it('a wrong password is named as that, in German, and nothing is kept of it', async () => {
    await button('Ausprobieren').click()
    const found = form.getByRole('list', { name: 'Was der Versuch ergab' })
    await found.getByText('Mail kommt noch nicht herein.').waitFor()
    await found.getByText(/127\.0\.0\.1 hat Benutzername und Passwort nicht angenommen\./).waitFor()
    await found.getByText(/^Bitte beides prüfen\. Manche Anbieter wollen ein eigenes Passwort/).waitFor()
    await found.getByText('Mail lässt sich senden.').waitFor()
    holds(!/password|accept/i.test((await found.innerText()).replace(/„[^“]*“/, '')), `English: ${await found.innerText()}`)
    is((await shop.ask('GET', '/api/inboxes')).items[0].mailbox, null)
  })

  await it('with the right one all is well, and what was there is left alone', async () => {
    await form.getByLabel('Passwort', { exact: true }).fill(box.password)
    await button('Ausprobieren').click()
    await form.getByText('Mail kommt herein.').waitFor()
    await form.getByText(/Die eine Mail, die schon da ist, bleibt unberührt/).waitFor()
    await button('Verbinden').click()
    await said(page, `${box.user} ist verbunden.`).waitFor()
    await until('it was reached', async () => (await shop.ask('GET', '/api/inboxes')).items[0].mailbox.reached_at)
  })

  await it('an error is German too, and names what it is about', async () => {
    const answer = await page.evaluate(async () => {
      const asked = await fetch('/api/conversations/999999', { headers: { 'Accept-Language': document.documentElement.lang } })
      return (await asked.json()).title
    })
    is(answer, 'Dieses Gespräch gibt es nicht mehr.')
  })

  await it('what is written to it comes into the list by itself', async () => {
    await openDesk(page, shop.base)
    await box.deliver(rawMail({ from: 'Juno Park <juno@mail.example>', to: box.user, subject: 'My grinder', words: 'It smokes and smells.' }))
    await row(page, 'My grinder').waitFor()
    is(await row(page, 'From before').count(), 0)
  })

  await it('it is answered, and the answer leaves', async () => {
    await row(page, 'My grinder').click()
    await article(page, 'It smokes and smells.').waitFor()
    await page.locator('.ProseMirror').click()
    await page.keyboard.type('Bitte den Stecker ziehen.')
    await page.keyboard.press('Control+Enter')
    await shop.ask('PUT', '/api/sending', { on: true })
    await until('it has left', async () => (await shop.server.advanceClock(20), out.mails().length === 1))
    holds(/^To: .*juno@mail\.example/m.test(out.mails()[0]) && /Bitte den Stecker ziehen\./.test(out.mails()[0]), out.mails()[0])
    await article(page, 'Bitte den Stecker ziehen.').getByText('Gesendet', { exact: true }).waitFor()
  })

  await it('nothing on the page went wrong', () => expectNoTrouble(owner))
}

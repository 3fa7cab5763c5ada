// Connecting a mailbox, and turning sending on: what is wrong is named, nothing is lost, nothing leaves before the owner says so.
import { person } from '../support/browser.mjs'
import { box, deskAt, expectNoTrouble, openDesk, said } from '../support/desk_page.mjs'
import { mailServer, rawMail, receive } from '../support/mail.mjs'
import { is, until } from '../support/report.mjs'
import { sparePort } from '../support/server.mjs'
import { Shop } from '../support/shop.mjs'

const inbox = (page, name) => page.locator('section li').filter({ has: page.getByRole('heading', { name }) })
const band = (page) => page.getByRole('complementary', { name: 'Nothing leaves yet.' })

export default async function story(it) {
  const shop = await Shop.open()
  const server = await mailServer()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const first = await shop.begin('Ada Lund', 'Lovely tea')
  const { desk, page } = await deskAt(shop, first.id)
  const colleague = await person()
  await shop.letIn(colleague, tom)

  await it('without a mailbox nobody is told anything about mail', async () => {
    is(await band(page).count(), 0)
    await openDesk(page, shop.base, '/settings?part=sending')
    await page.getByText('No inbox can send mail yet.').waitFor()
    is(await page.getByRole('button', { name: 'Turn sending on' }).count(), 0)
  })

  await it('the form opens by keyboard, and shows the servers where none is found', async () => {
    await openDesk(page, shop.base, '/settings?part=inboxes')
    await page.getByText('No mailbox is connected.').waitFor()
    await page.getByRole('button', { name: /^Connect a mailbox/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('shop@bean.example')
    await page.keyboard.press('Tab')
    await page.locator('input[name="out.host"]').waitFor()
  })

  await it('a try names what is wrong and how to mend it, and keeps every word', async () => {
    await page.locator('input[name="in.on"]').uncheck()
    await page.locator('input[name="out.host"]').fill('127.0.0.1')
    await page.locator('select[name="out.security"]').selectOption('none')
    await page.locator('input[name="out.port"]').fill(String(sparePort()))
    await page.locator('input[name="out.signs_in"]').uncheck()
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('Mail cannot be sent yet.').waitFor()
    await page.getByRole('button', { name: 'Save anyway' }).waitFor()
    is(await page.locator('input[name=address]').inputValue(), 'shop@bean.example')
  })

  await it('with the right port all is well, and it is connected', async () => {
    await page.locator('input[name="out.port"]').fill(String(server.port))
    await page.locator('textarea[name=signature]').fill('Bean & Burr, Mill Lane 4')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('Mail can be sent.').waitFor()
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await said(page, 'shop@bean.example is connected.').waitFor()
    await page.getByText('is handed in on the machine where Heard runs, and goes out.').waitFor()
    await page.getByRole('listitem').getByText('Changed last by Ada Nowak').waitFor()
  })

  await it('z takes it back, and it is connected again', async () => {
    await page.locator('#content').focus()
    await page.keyboard.press('z')
    await page.getByText('No mailbox is connected.').waitFor()
    await page.getByRole('button', { name: /^Connect a mailbox/ }).click()
    await page.locator('input[name=address]').fill('shop@bean.example')
    // leaving the field looks for the servers, and opens what it does not find: a press on it might close it again
    await page.locator('input[name=address]').press('Tab')
    await page.locator('input[name="in.on"]').uncheck()
    await page.locator('input[name="out.host"]').fill('127.0.0.1')
    await page.locator('select[name="out.security"]').selectOption('none')
    await page.locator('input[name="out.port"]').fill(String(server.port))
    await page.locator('input[name="out.signs_in"]').uncheck()
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await said(page, 'shop@bean.example is connected.').waitFor()
  })

  await it('now everybody reads that nothing leaves, and only the owner can change that', async () => {
    await band(page).getByRole('button', { name: 'Turn sending on' }).waitFor()
    await openDesk(colleague.page, shop.base)
    await band(colleague.page).waitFor()
    is(await band(colleague.page).getByRole('button').count(), 0)
  })

  await it('an answer by mail waits and says so', async () => {
    const { conversation } = receive(shop, rawMail({}))
    await openDesk(page, shop.base, `/c/${conversation}`)
    await page.getByRole('button', { name: 'To Juno Park' }).waitFor()
    await box(page).click()
    await page.keyboard.type('Please unplug it.')
    await page.keyboard.press('Control+Enter')
    await page.locator('article.held').waitFor()
    await shop.server.advanceClock(30)
    await page.getByText('Waits: nothing leaves yet').waitFor()
    await band(page).getByText('One mail waits.').waitFor()
    is(server.mails().length, 0)
  })

  await it('before it is turned on, the dialog says what goes out; the harmless way has the focus', async () => {
    await band(page).getByRole('button', { name: 'Turn sending on' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The one mail that waits goes out at once').waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    is(server.mails().length, 0)
  })

  await it('turned on, it leaves, and the band goes for everybody', async () => {
    await band(page).getByRole('button', { name: 'Turn sending on' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Turn sending on' }).click()
    await said(page, 'Sending is on.').waitFor()
    await until('it has left', async () => (await shop.server.advanceClock(1), server.mails().length === 1))
    is(/Please unplug it\./.test(server.mails()[0]), true)
    await page.locator('article').filter({ hasText: 'Please unplug it.' }).getByText('Sent', { exact: true }).waitFor()
    await band(page).waitFor({ state: 'detached' })
    await band(colleague.page).waitFor({ state: 'detached' })
  })

  await it('the settings say who turned it on, and stop it again', async () => {
    await openDesk(page, shop.base, '/settings?part=sending')
    await page.getByText('Answers leave by mail.').waitFor()
    await page.getByText('Changed last by Ada Nowak').waitFor()
    await page.getByRole('button', { name: 'Stop sending' }).click()
    await said(page, 'Sending has stopped.').waitFor()
    await page.locator('#content').focus()
    await page.keyboard.press('z')
    await page.getByText('Answers leave by mail.').waitFor()
  })

  await it('the owner reads the first words, sees how they look and ticks them; whoever writes then is told, and that is seen', async () => {
    await openDesk(page, shop.base, '/settings?part=inboxes')
    await page.getByRole('button', { name: /^First words by itself/ }).click()
    const form = page.getByRole('form', { name: /^First words by itself/ })
    await form.getByRole('button', { name: 'See how it looks' }).click()
    await form.getByText('Ihre Nummer: 1042').waitFor()
    await form.getByLabel('In English').fill('Thank you, {shop} reads it.')
    await form.getByRole('button', { name: 'The words that Heard brings: In English' }).waitFor()
    is(await form.getByRole('checkbox').isChecked(), false)
    await form.getByRole('checkbox').check()
    await form.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Whoever writes is told from now on.').waitFor()
    await page.getByText('Whoever writes is told that it arrived.').waitFor()
    const { conversation } = receive(shop, rawMail({ from: 'Uwe Petersen <uwe@mail.example>', subject: 'Milk can', words: 'The milk can is gone, and I want it back.' }))
    await openDesk(page, shop.base, `/c/${conversation}`)
    const before = server.mails().length
    await shop.server.advanceClock(299)
    is(server.mails().length, before)
    await shop.server.advanceClock(1)
    await until('it has left', async () => (await shop.server.advanceClock(1), server.mails().length === before + 1))
    const told = server.mails().find((mail) => /Subject: Re: Milk can/.test(mail))
    is(/Auto-Submitted: auto-replied/.test(told) && /reads it\./.test(told), true)
    await page.getByText('We said that it arrived').waitFor()
  })

  await it('an inbox is added, called otherwise and taken away, each taken back by z', async () => {
    await openDesk(page, shop.base, '/settings?part=inboxes')
    await page.getByRole('button', { name: 'Add an inbox' }).click()
    await page.keyboard.type('Repairs')
    await page.keyboard.press('Enter')
    await inbox(page, 'Repairs').waitFor()
    await inbox(page, 'Repairs').getByRole('button', { name: /^Rename/ }).click()
    await page.keyboard.type('Mending')
    await page.keyboard.press('Enter')
    await inbox(page, 'Mending').waitFor()
    await page.locator('#content').focus()
    await page.keyboard.press('z')
    await inbox(page, 'Repairs').getByRole('button', { name: /^Take away/ }).click()
    await inbox(page, 'Repairs').waitFor({ state: 'detached' })
    await page.locator('#content').focus()
    await page.keyboard.press('z')
    await inbox(page, 'Repairs').waitFor()
  })

  await it('each inbox has a form of its own to pass on', async () => {
    await inbox(page, 'Repairs').getByText('Contact form').click()
    const link = await inbox(page, 'Repairs').getByRole('textbox').inputValue()
    is((await fetch(link)).status, 200)
    is(await inbox(page, 'Repairs').getByRole('textbox').inputValue() !== await page.locator('section li').first().locator('details input').inputValue().catch(() => ''), true)
  })

  await it('a colleague reads all this and changes none of it', async () => {
    await openDesk(colleague.page, shop.base, '/settings?part=inboxes')
    await colleague.page.getByText('An owner makes and connects inboxes.').waitFor()
    await inbox(colleague.page, 'Repairs').waitFor()
    is(await colleague.page.locator('section .acts').count(), 0)
    is(await colleague.page.getByRole('link', { name: 'Mail that got stuck' }).count(), 0)
    await expectNoTrouble(colleague)
    await expectNoTrouble(desk)
  })
}

// A shop's own site says who its customer is: they are known on each of their devices, and nobody else is in their place.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, openDesk, row } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { connectMailbox, mailServer } from '../support/mail.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'
import { chatOf, signed, website } from '../support/website.mjs'

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const mail = await mailServer()
  await connectMailbox(shop, mail.port)
  await shop.ask('PUT', '/api/sending', { on: true })
  const inbox = (await shop.ask('GET', '/api/inboxes')).items[0].id
  let customer = ''
  const site = await website(() => chatOf(shop, inbox, customer))
  await shop.ask('PUT', `/api/inboxes/${inbox}/chat`, { active: true, sites: [site.origin] })
  const ada = await person()
  await shop.letIn(ada)
  let secret = ''

  const at = async (someone, path = '') => {
    await someone.page.goto(`${site.origin}/${path}`)
    await someone.page.getByRole('button', { name: /^(Chat with us|Fold)/ }).waitFor()
    if (await someone.page.getByRole('button', { name: 'Chat with us' }).isVisible()) await someone.page.getByRole('button', { name: 'Chat with us' }).click()
    const panel = someone.page.frameLocator('iframe')
    await panel.getByRole('textbox', { name: 'Your message' }).waitFor()
    return { panel, box: panel.getByRole('textbox', { name: 'Your message' }), said: (words) => panel.getByRole('log').locator('article:not(.unsent)').filter({ hasText: words }) }
  }

  await it('an owner makes the secret, which is shown once', async () => {
    await openDesk(ada.page, shop.base, '/settings?part=inboxes')
    await ada.page.getByRole('button', { name: /^Chat: / }).click()
    await ada.page.getByText('Recognise customers who are signed in on your site').click()
    await ada.page.getByRole('button', { name: 'Make a secret' }).click()
    secret = await ada.page.getByText(/^heardchat_[0-9a-f]{64}$/).innerText()
    await ada.page.getByText('hash_hmac').waitFor()
    await look(ada.page, 'the secret of a chat', true)
    await ada.page.reload()
    await ada.page.getByRole('button', { name: /^Chat: / }).click()
    await ada.page.getByText('Recognise customers who are signed in on your site').click()
    await ada.page.getByRole('button', { name: 'Make a new secret' }).waitFor()
    is(await ada.page.getByText(/heardchat_/).count(), 0)
  })

  const phone = await person({ width: 390, height: 800 })
  await it('whom the shop vouches for is asked for no name, and the desk shows it', async () => {
    customer = signed(secret, inbox, 'greta@mail.example', 'Greta Lund')
    const { panel, box, said } = await at(phone)
    await panel.getByText('You write as Greta Lund.').waitFor()
    is(await panel.getByLabel('Your name, if you like').count(), 0)
    await look(phone.page, 'the chat of a known customer', true)
    await box.fill('Where is my parcel?')
    await box.press('Enter')
    await said('Where is my parcel?').waitFor()
    await openDesk(ada.page, shop.base)
    await row(ada.page, 'Greta Lund').click()
    await editorReady(ada.page)
    await ada.page.getByText('Your own site vouches: greta@mail.example').waitFor()
    await ada.page.getByText('Your own site says who Greta Lund is').waitFor()
  })

  await it('an address that they leave is seen at the desk at once', async () => {
    const panel = phone.page.frameLocator('iframe')
    is(await panel.getByRole('button', { name: 'Answer by mail' }).count(), 0)
    const stranger = await person()
    customer = ''
    const { panel: other, box, said } = await at(stranger)
    await box.fill('Do you mend kettles?')
    await box.press('Enter')
    await said('Do you mend kettles?').waitFor()
    await ada.page.getByRole('button', { name: '1 new' }).click()
    await row(ada.page, 'Visitor').click()
    await editorReady(ada.page)
    await other.getByRole('button', { name: 'Answer by mail' }).click()
    await other.getByLabel('Mail address').fill('ben@mail.example')
    await other.getByRole('button', { name: 'Keep' }).click()
    await ada.page.getByText('Visitor left an address: answers go there by mail as well').waitFor()
    await other.getByText('The answer comes by mail as well.').waitFor()
    await look(ada.page, 'a chat that leaves an address', true)
    await expectNoTrouble(stranger)
    await stranger.leave()
  })

  await it('another device of theirs opens the running chat', async () => {
    customer = signed(secret, inbox, 'greta@mail.example', 'Greta Lund')
    const desktop = await person()
    const { box, said } = await at(desktop)
    await said('Where is my parcel?').waitFor()
    await box.fill('It is the blue one.')
    await box.press('Enter')
    await phone.page.frameLocator('iframe').getByRole('log').getByText('It is the blue one.').waitFor()
    await desktop.page.reload()
    await said('It is the blue one.').waitFor()
    is(await said('It is the blue one.').count(), 1)

    // signed out of the shop, nothing of it is seen there
    customer = ''
    await at(desktop)
    await until('nothing of theirs', async () => (await desktop.page.frameLocator('iframe').getByText('Somebody is here now.').count()) === 1 && (await said('parcel').count()) === 0)
    await expectNoTrouble(desktop)
    await desktop.leave()
  })

  await it('what they ended on one device is not opened there again', async () => {
    customer = signed(secret, inbox, 'greta@mail.example', 'Greta Lund')
    const tablet = await person({ width: 800, height: 900 })
    const { panel, said } = await at(tablet)
    await said('Where is my parcel?').waitFor()
    await Promise.all([tablet.page.waitForEvent('download'), panel.getByRole('button', { name: 'End, with a copy' }).click()])
    await tablet.page.reload()
    await panel.getByText('You write as Greta Lund.').waitFor()
    is(await said('parcel').count(), 0)
    await expectNoTrouble(tablet)
    await tablet.leave()
  })

  for (const [how, claim] of [
    ['not signed', () => signed(secret, inbox, 'greta@mail.example', 'Greta Lund').split('.')[0]],
    ['signed with a guess', () => signed('heardchat_guess', inbox, 'greta@mail.example', 'Greta Lund')],
    ['signed for another inbox', () => signed(secret, inbox + 1, 'greta@mail.example', 'Greta Lund')],
    ['signed yesterday', () => signed(secret, inbox, 'greta@mail.example', 'Greta Lund', Date.now() - 13 * 3_600_000)],
  ])
    await it(`a claim that is ${how} is a stranger's`, async () => {
      customer = claim()
      const stranger = await person()
      const { panel, said } = await at(stranger)
      await panel.getByLabel('Your name, if you like').waitFor()
      await panel.getByText('Somebody is here now.').waitFor()
      is(await said('parcel').count(), 0)
      await expectNoTrouble(stranger)
      await stranger.leave()
    })

  await it('what other frames say to the page and to the panel counts for nothing', async () => {
    customer = ''
    const hostile = await website('<script>setInterval(() => { for (const word of ["fold", "news", "ready", "begun", "focus", { data: "fold" }]) { parent.postMessage(word, "*"); for (let n = 0; n < parent.frames.length; n++) if (parent.frames[n] !== self) parent.frames[n].postMessage(word, "*") } }, 20)</script>')
    const shopper = await person()
    const { box } = await at(shopper)
    await box.fill('Mine')
    await shopper.page.evaluate((origin) => {
      document.body.insertAdjacentHTML('beforeend', `<input id="search" aria-label="Search"><iframe src="${origin}" title="advertisement"></iframe>`)
    }, hostile.origin)
    const search = shopper.page.getByLabel('Search')
    await search.focus()
    const heard = shopper.page.evaluate(() => new Promise((done) => { let n = 0; addEventListener('message', () => ++n > 60 && done(true)) }))
    is(await heard, true)
    // neither folded, nor said to have news, nor robbed of the focus
    await shopper.page.getByRole('button', { name: 'Fold', exact: true }).waitFor()
    is(await search.evaluate((field) => field === document.activeElement), true)
    is(await shopper.page.frameLocator('iframe[title="Chat with us"]').getByRole('textbox', { name: 'Your message' }).inputValue(), 'Mine')
    hostile.close()
    await expectNoTrouble(shopper)
  })

  await it('a new secret ends what the one before signed', async () => {
    const before = signed(secret, inbox, 'greta@mail.example', 'Greta Lund')
    await shop.askAsOwner(`/api/inboxes/${inbox}/chat/secret`, {})
    const known = await fetch(`${shop.base}/api/chat/${inbox}/known`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ identity: before }) })
    is(JSON.stringify(await known.json()), '{"name":null,"link":null,"number":null}')
    await expectNoTrouble(phone)
    await expectNoTrouble(ada)
  })
  site.close()
}

// A mail at the desk: what is new in it, the whole one click away, as it was written in a frame where nothing runs.
import { createServer } from 'node:http'
import { article, deskAt, expectNoTrouble, openDesk } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { connectMailbox, rawMail, receive } from '../support/mail.mjs'
import { is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const quoting = 'Here is the invoice.\n\nOn Mon, 2 Nov 2026 at 10:00, Bean & Burr <shop@bean.example> wrote:\n> Please send us the invoice.\n> It stands in the box.\n'

/** Whoever fetches something from here has been tracked. */
async function tracker() {
  const asked = []
  const server = createServer((request, answer) => (asked.push(request.url), answer.end('x')))
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { asked, address: `http://127.0.0.1:${server.address().port}`, end: () => server.close() }
}

export default async function story(it) {
  const shop = await Shop.open()
  await connectMailbox(shop, null)
  const spy = await tracker()
  const first = receive(shop, rawMail({ words: quoting, Cc: 'Ravi Shah <ravi@office.example>, accounts@office.example' }))
  const { desk, page } = await deskAt(shop, first.conversation)

  await it('shows what is new, and the whole by one click and back', async () => {
    const mail = article(page, 'Here is the invoice.')
    await mail.waitFor()
    is(await mail.getByText('It stands in the box.').count(), 0)
    await mail.getByRole('button', { name: 'Show the whole mail' }).focus()
    await page.keyboard.press('Enter')
    await mail.getByText('It stands in the box.').waitFor()
    await mail.getByRole('button', { name: 'Only what is new' }).click()
    await mail.getByText('It stands in the box.').waitFor({ state: 'detached' })
  })

  await it('says who else it was for, in full once that is opened', async () => {
    const mail = article(page, 'Here is the invoice.')
    await mail.getByText('To Bean & Burr · Cc Ravi Shah, accounts@office.example').click()
    await mail.getByText('Ravi Shah <ravi@office.example>', { exact: true }).waitFor()
    await mail.getByText('Juno Park <juno@mail.example>', { exact: true }).waitFor()
  })

  await it('is saved as it came', async () => {
    const [saved] = await Promise.all([page.waitForEvent('download'), article(page, 'Here is the invoice.').getByRole('link', { name: 'Raw source' }).click()])
    is(/\.eml$/.test(saved.suggestedFilename()), true)
  })

  await it('as it was written stands in a frame in which nothing runs and nothing is fetched', async () => {
    const hostile = `<h1 style="color:#933">Invoice</h1><script>top.location='${spy.address}/script'</script><img src="${spy.address}/pixel.gif" onerror="fetch('${spy.address}/onerror')"><p>89.00</p>`
    receive(shop, rawMail({ subject: 'Re: My grinder', words: hostile, type: 'text/html; charset=utf-8', from: 'Mallory <mallory@mail.example>' }))
    await openDesk(page, shop.base, '/inbox')
    await page.getByText('Mallory').first().click()
    await page.getByRole('button', { name: 'As it was written' }).click()
    const frame = page.frameLocator('iframe')
    await frame.getByText('89.00').waitFor()
    is(await page.locator('iframe').getAttribute('sandbox'), '')
    is(await page.locator('iframe').getAttribute('srcdoc'), null)
    is(await frame.locator('script').count(), 0)
    is(spy.asked.join(), '')
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await look(page, `as written ${colorScheme}`, true)
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  await it('an ordinary mail to us alone says no more than it has to', async () => {
    receive(shop, rawMail({ from: 'Bo Ek <bo@mail.example>', subject: 'Tea', words: 'Lovely tea.' }))
    await openDesk(page, shop.base, '/inbox')
    await page.getByText('Bo Ek').first().click()
    const mail = article(page, 'Lovely tea.')
    await mail.waitFor()
    is(await mail.locator('details').count(), 0)
    is((await mail.getByRole('button').allInnerTexts()).join(), 'Forward…')
  })

  await it('what got stuck is shown to leads, kept whole, and tried again', async () => {
    await page.route('**/api/quarantine', (route) => route.fulfill({ json: { items: [{ id: 1, at: new Date().toISOString(), trouble: 'Something went wrong on our side.', size: 3311 }] } }))
    await openDesk(page, shop.base, '/inbox')
    await page.getByRole('link', { name: 'One mail got stuck.' }).click()
    await page.getByText('Something went wrong on our side.').waitFor()
    await look(page, 'quarantine', true)
    await page.unroute('**/api/quarantine')
    await page.getByRole('button', { name: /^Try again/ }).click()
    await page.getByText('Every mail was taken further.').waitFor()
    is(await page.getByRole('link', { name: 'One mail got stuck.' }).count(), 0)
    await expectNoTrouble(desk)
    spy.end()
  })
}

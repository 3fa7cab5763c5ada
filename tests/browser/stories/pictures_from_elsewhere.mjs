// A newsletter at the desk: its pictures come when somebody asks for them, by the server; what is there to spy never does.
import { createServer } from 'node:http'
import { deskAt, expectNoTrouble } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { connectMailbox, rawMail, receive } from '../support/mail.mjs'
import { is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

// Red, four by four.
const cup = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGM4YGAARwzEcQDdQxIBgHWiQQAAAABJRU5ErkJggg==', 'base64')

const answers = {
  '/cup.png': (answer) => answer.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'seen=1' }).end(cup),
  '/script.png': (answer) => answer.writeHead(200, { 'Content-Type': 'image/png' }).end('<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'),
}

/** A stranger's server: what it was asked for, and with which headers. */
async function stranger(answer_more = () => false) {
  const asked = []
  const server = createServer((request, answer) => {
    asked.push({ path: request.url, headers: request.headers })
    if (!answer_more(request, answer)) (answers[request.url] ?? ((other) => other.writeHead(404).end()))(answer)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address()
  return { asked, port, address: `http://127.0.0.1:${port}`, paths: () => asked.map(({ path }) => path).sort().join(), end: () => server.close() }
}

async function opened(page) {
  await page.getByRole('button', { name: 'As it was written' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

const isDrawn = (frame, alt) => frame.getByAltText(alt).evaluate((picture) => picture.complete && picture.naturalWidth > 0)

export default async function story(it) {
  const inside = await stranger()
  const outside = await stranger((request, answer) => request.url === '/turn.png' && answer.writeHead(302, { Location: `${inside.address}/cup.png` }).end())
  const shop = await Shop.open({ more: ['--test-pictures-port', String(outside.port)] })
  await connectMailbox(shop, null)
  const at = (path) => `${outside.address}${path}`
  const newsletter = `<h1>New cups</h1><p>From 9.00</p>
    <img alt="The cup" src="${at('/cup.png')}" width="40"><img alt="A trick" src="${at('/script.png')}"><img alt="A turn" src="${at('/turn.png')}"><img alt="A way in" src="${inside.address}/cup.png">
    <div style="background:url(${at('/background.png')})"><img src="${at('/pixel.gif')}" width="1" height="1"><img src="http://spy.example/open.gif" style="display:none"></div>`
  const first = receive(shop, rawMail({ subject: 'New cups', words: newsletter, type: 'text/html; charset=utf-8' }))
  const { desk, page } = await deskAt(shop, first.conversation)

  await it('says what of it lies elsewhere, and fetches nothing of that', async () => {
    const dialog = await opened(page)
    await dialog.getByText('4 pictures from elsewhere are not shown.').waitFor()
    await dialog.getByText('2 pictures are there only to tell the sender that this was read.').waitFor()
    await page.frameLocator('iframe').getByText('From 9.00').waitFor()
    is(outside.paths() + inside.paths(), '')
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await look(page, `pictures not shown ${colorScheme}`, true)
    }
  })

  await it('names who would have been told', async () => {
    await page.getByText('2 pictures are there only').click()
    await page.getByRole('listitem').getByText('spy.example').waitFor()
    await page.getByRole('listitem').getByText('127.0.0.1', { exact: true }).waitFor()
  })

  await it('shows them by one key, fetched by the server, which says nothing of who reads', async () => {
    await page.getByRole('button', { name: 'Show them' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('The server asks elsewhere for 4 pictures').waitFor()
    const frame = page.frameLocator('iframe')
    await frame.getByAltText('The cup').waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Close'))
    for (let i = 0; i < 100 && !(await isDrawn(frame, 'The cup')); i++) await page.waitForTimeout(50)
    is(await isDrawn(frame, 'The cup'), true)
    is(await page.locator('iframe').getAttribute('sandbox'), '')
    const { headers } = outside.asked.find(({ path }) => path === '/cup.png')
    is(['cookie', 'referer', 'accept-language', 'origin'].filter((name) => headers[name]).join(), '')
    is(headers['user-agent'], 'Mozilla/5.0')
    await look(page, 'pictures shown', true)
  })

  await it('what is no picture is not shown, and no way leads inside', async () => {
    const frame = page.frameLocator('iframe')
    for (let i = 0; i < 100 && !outside.paths().includes('/turn.png'); i++) await page.waitForTimeout(50)
    await page.waitForTimeout(300)
    for (const alt of ['A trick', 'A turn', 'A way in']) is([alt, await isDrawn(frame, alt)].join(), `${alt},false`)
    is(outside.paths(), '/cup.png,/script.png,/turn.png')
    is(inside.paths(), '')
  })

  await it('is for this once: opened again nothing is shown', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const before = outside.asked.length
    const dialog = await opened(page)
    await dialog.getByRole('button', { name: 'Show them' }).waitFor()
    is(outside.asked.length, before)
    await expectNoTrouble(desk)
    for (const server of [inside, outside]) server.end()
  })
}

// Files of ours: chosen, dropped, pasted, seen on their way, kept with the draft, sent, taken back; never forgotten silently.
import { person } from '../support/browser.mjs'
import { article, countdown, deskAt, editorReady, empty, expectNoTrouble, leaveField, said, write, writtenWords } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { largeFile } from '../support/server.mjs'
import { Shop } from '../support/shop.mjs'

const chips = (page) => page.getByRole('list', { name: 'Files to be sent' }).getByRole('listitem')
const chip = (page, name) => chips(page).filter({ hasText: name })
const file = (name, size = 2_000, mimeType = 'text/plain') => ({ name, mimeType, buffer: Buffer.alloc(size, 'x') })
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const choose = (page, ...files) => page.locator('form.composer input[type=file]').setInputFiles(files)

/** What the browser does with files from elsewhere, as the page sees it. */
async function bring(page, kind, name, type, base64) {
  await page.locator('form.composer .ProseMirror').evaluate(
    (box, { kind, name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name, { type }))
      const event = kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      box.dispatchEvent(event)
    },
    { kind, name, type, base64 },
  )
}

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const own = await shop.submitForm({ message: 'Which grinder is it?', name: 'Juno Park' })
  const one = (await shop.ask('GET', '/api/conversations')).items[0]
  const customer = await person({ script: false })
  const { desk, page, keys } = await deskAt(shop, one.id)

  await it('chosen, it goes up at once and stands there with name and size', async () => {
    await choose(page, file('Manual.pdf', 12_000, 'application/pdf'))
    await chip(page, 'Manual.pdf').getByText('12 kB').waitFor()
  })

  await it('dropped and pasted, pictures with a look at them', async () => {
    await bring(page, 'drop', 'Plan.png', 'image/png', dot.toString('base64'))
    await bring(page, 'paste', 'image.png', 'image/png', dot.toString('base64'))
    await until('three', async () => (await chips(page).count()) === 3)
    for (const name of ['Plan.png', 'image.png'])
      await until('the picture', () => chip(page, name).locator('img').evaluate((it) => it.naturalWidth > 0, null, { timeout: 5_000 }))
    is(await writtenWords(page), '')
  })

  await it('removed by its button', async () => {
    await chip(page, 'image.png').getByRole('button', { name: 'Remove image.png' }).click()
    await until('two', async () => (await chips(page).count()) === 2)
    await until('gone from the server', async () => (await (await desk.context.request.get(`${shop.base}/api/conversations/${one.id}/uploads?kind=reply`)).json()).items.length === 2)
  })

  await it('too large, an empty one and too many are told at the file, with what to do', async () => {
    await page.locator('form.composer input[type=file]').setInputFiles(largeFile('Film.mp4', 20_000_001))
    await choose(page, file('Nothing.txt', 0))
    await chip(page, 'Film.mp4').getByRole('alert').filter({ hasText: 'Larger than 20 MB.' }).waitFor()
    await chip(page, 'Nothing.txt').getByRole('alert').filter({ hasText: 'nothing in this file' }).waitFor()
    await chip(page, 'Film.mp4').getByRole('button', { name: 'Remove' }).click()
    await chip(page, 'Nothing.txt').getByRole('button', { name: 'Remove' }).click()
    await choose(page, ...Array.from({ length: 9 }, (_, n) => file(`Page ${n}.txt`)))
    await chip(page, 'Page 8.txt').getByRole('alert').filter({ hasText: 'Ten files' }).waitFor()
    for (let n = 8; n >= 0; n--) await chip(page, `Page ${n}.txt`).getByRole('button', { name: 'Remove' }).click()
    await until('two', async () => (await chips(page).count()) === 2)
  })

  await it('without a connection it waits, and goes up when tried again', async () => {
    await desk.context.setOffline(true)
    await choose(page, file('Bill.txt'))
    await chip(page, 'Bill.txt').getByRole('alert').filter({ hasText: 'no connection' }).waitFor()
    await write(page, 'r', 'See the bill')
    await keys.press('Control+Enter')
    await page.getByText('One file is not there yet. Nothing was sent; everything is kept.').waitFor()
    is(await writtenWords(page), 'See the bill')
    await desk.context.setOffline(false)
    await chip(page, 'Bill.txt').getByRole('button', { name: 'Try again' }).click()
    await chip(page, 'Bill.txt').getByText('2 kB').waitFor()
  })

  await it('they outlast a reload, and stay out of note and colleague', async () => {
    await page.reload()
    await editorReady(page)
    await until('three', async () => (await chips(page).count()) === 3)
    await page.getByRole('radio', { name: 'Note' }).check()
    await until('none', async () => (await chips(page).count()) === 0)
    await page.getByRole('radio', { name: 'Reply' }).check()
    await until('three', async () => (await chips(page).count()) === 3)
    const colleague = await person()
    await shop.letIn(colleague, tom)
    const theirs = await (await colleague.context.request.get(`${shop.base}/api/conversations/${one.id}/uploads?kind=reply`)).json()
    is(theirs.items.length, 0)
    const waiting = (await (await desk.context.request.get(`${shop.base}/api/conversations/${one.id}/uploads?kind=reply`)).json()).items[0].id
    is((await colleague.context.request.get(`${shop.base}/api/attachments/${waiting}`)).status(), 404)
  })

  await it('sent with the words, shown in what we wrote, pictures as such', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await until('none left', async () => (await chips(page).count()) === 0)
    const sent = article(page, 'See the bill')
    for (const name of ['Manual.pdf', 'Plan.png', 'Bill.txt']) await sent.getByRole('link', { name: new RegExp(name) }).waitFor()
    await until('the picture', () => sent.getByRole('img', { name: 'Plan.png' }).evaluate((it) => it.naturalWidth > 0))
  })

  await it('taken back, they are with the words again', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    is(await writtenWords(page), 'See the bill')
    await until('three', async () => (await chips(page).count()) === 3)
  })

  await it('taken back before the desk has read what became of it, they are there too', async () => {
    await page.route(/\/timeline\?/, async (route) => {
      await new Promise((done) => setTimeout(done, 1_500))
      await route.continue()
    })
    await keys.press('Control+Enter')
    await said(page, /^Reply leaves in/).waitFor()
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await page.waitForTimeout(2_500)
    is(await writtenWords(page), 'See the bill')
    is(await chips(page).count(), 3)
  })

  await it('the customer gets them', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.press('Control+Enter')
    await countdown(page).waitFor()
    await shop.server.advanceClock(9)
    await customer.page.goto(shop.base + own)
    await customer.page.getByRole('link', { name: /Manual\.pdf/ }).waitFor()
  })

  await it('words that speak of a file without one are asked about once', async () => {
    await write(page, 'r', 'The plan is attached.')
    await keys.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'It says “attached”, but no file is with it.' }).waitFor()
    await choose(page, file('Plan.txt'))
    await page.getByRole('alert').filter({ hasText: 'It says' }).waitFor({ state: 'detached' })
    await chip(page, 'Plan.txt').getByText('2 kB').waitFor()
    // the question stays when the server answers late that the file is gone
    await page.route(/\/api\/uploads\/\d+$/, async (route) => {
      await new Promise((done) => setTimeout(done, 1_000))
      await route.continue()
    })
    const gone = page.waitForResponse(/\/api\/uploads\/\d+$/)
    await chip(page, 'Plan.txt').getByRole('button', { name: 'Remove' }).click()
    await keys.press('r')
    await keys.press('Control+Enter')
    await gone
    await page.unrouteAll({ behavior: 'wait' })
    await page.getByRole('button', { name: 'Send as it is' }).click()
    await countdown(page).waitFor()
    holds((await chips(page).count()) === 0, 'no file is left')
  })

  await it('reached and used by keyboard alone', async () => {
    await empty(page)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Attach files' }).focus()
    await keys.press('Enter')
    await (await chooser).setFiles([file('Keys.txt')])
    await chip(page, 'Keys.txt').getByText('2 kB').waitFor()
    await chip(page, 'Keys.txt').getByRole('button', { name: 'Remove' }).focus()
    await keys.press('Enter')
    await until('none left', async () => (await chips(page).count()) === 0)
    await expectNoTrouble(desk)
    await expectNoTrouble(customer)
  })
}

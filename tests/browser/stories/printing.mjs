// A conversation on paper: all that was said to and fro, nothing that was not, and none of the desk around it.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, leaveField, openDesk, said, write } from '../support/desk_page.mjs'
import { holds, is } from '../support/report.mjs'
import { Shop, shop_name } from '../support/shop.mjs'

const printed = (page) => page.evaluate(() => globalThis.printed)

/** What stands on paper at the moment when the browser is asked to print. */
async function watchPrinter({ context, page }) {
  await context.exposeFunction('toPaper', async () => {
    await page.emulateMedia({ media: 'print' })
    const words = await page.evaluate(() => document.body.innerText)
    await page.emulateMedia({ media: null })
    return words
  })
  await context.addInitScript(() => {
    globalThis.print = () => void globalThis.toPaper().then((words) => ((globalThis.printed = words), globalThis.keepPaper || dispatchEvent(new Event('afterprint'))))
  })
}

async function paperAfter(page, act) {
  await page.evaluate(() => delete globalThis.printed)
  await act()
  await page.waitForFunction(() => globalThis.printed)
  return printed(page)
}

export default async function story(it) {
  const shop = await Shop.open()
  const own = await shop.submitForm({ message: 'The very first words\n\nwith a line between', name: 'Greta Lind', email: 'greta@mail.example', files: [{ name: 'receipt.pdf' }] })
  const { id, number } = (await shop.ask('GET', '/api/conversations')).items[0]
  for (let n = 1; n <= 60; n++) await shop.submitAnswer(own, `Line ${n} of many. ${'More words. '.repeat(12)}`)
  const say = (kind, html, more = {}) => shop.ask('POST', `/api/conversations/${id}/messages`, { kind, html, ...more })
  await say('note', '<p>Between ourselves</p>')
  await say('reply', '<p>A new one leaves <strong>today</strong>.</p>', { send_after_seconds: 0 })
  await shop.server.advanceClock(1)
  await shop.ask('PATCH', `/api/conversations/${id}`, { tags: ['Secret tag'] })
  const desk = await person()
  const { page } = desk
  const keys = page.keyboard
  await watchPrinter(desk)
  await shop.letIn(desk)
  await openDesk(page, shop.base, `/c/${id}`)
  await editorReady(page)
  let paper

  await it('Ctrl-P prints it from the first words on, with who and when', async () => {
    await write(page, 'r', 'not yet said')
    await page.evaluate(() => (globalThis.keepPaper = true))
    paper = await paperAfter(page, () => keys.press('Control+p'))
    for (const words of [shop_name, 'With Greta Lind', `No. ${number}`, 'The very first words', 'Line 1 of many', 'Line 60 of many', 'A new one leaves today.', 'Ada Nowak', 'Attached: receipt.pdf'])
      holds(paper.includes(words), `"${words}" is not on paper`)
    holds(paper.indexOf('The very first words') < paper.indexOf('Line 60 of many'), 'in order')
    holds(/\d{4}/.test(paper.split('Line 1 of many')[0]), 'a whole date')
  })

  await it('none of our own is on it, and nothing of the desk', async () => {
    for (const words of ['Between ourselves', 'Secret tag', 'not yet said', 'Settle', 'Inbox', 'Send', 'Only the team', 'Sign out'])
      holds(!paper.includes(words), `"${words}" is on paper`)
  })

  await it('it is as many pages as it takes, and the desk is as it was', async () => {
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length
    holds(pages > 2 && pages < 20, `${pages} pages`)
    await page.evaluate(() => {
      globalThis.keepPaper = false
      dispatchEvent(new Event('afterprint'))
    })
    is(await page.locator('.paper').count(), 0)
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor()
  })

  await it('by keys alone from the menu, and by mouse from the palette', async () => {
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menu').waitFor()
    await keys.press('End')
    await keys.press('ArrowUp')
    paper = await paperAfter(page, () => keys.press('Enter'))
    holds(paper.includes('The very first words'), 'printed from the menu')
    await keys.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('print')
    paper = await paperAfter(page, () => page.getByRole('option', { name: /Print the conversation/ }).click())
    holds(paper.includes('The very first words'), 'printed from the palette')
  })

  await it('a reply that leaves tomorrow is not on it', async () => {
    await shop.ask('POST', `/api/conversations/${id}/messages`, { kind: 'reply', text: 'Until tomorrow', send_at: new Date(Date.now() + 86_400_000).toISOString() })
    await page.getByText('Until tomorrow').first().waitFor()
    paper = await paperAfter(page, () => keys.press('Control+p'))
    holds(!paper.includes('Until tomorrow'), 'a planned reply is on paper')
  })

  await it('without a connection nothing half is printed', async () => {
    await page.reload()
    await editorReady(page)
    await page.route('**/timeline?**before=**', (route) => route.abort())
    await page.evaluate(() => delete globalThis.printed)
    await keys.press('Control+p')
    await said(page, /^No connection just now/).waitFor()
    is(await printed(page), undefined)
    await expectNoTrouble(desk)
  })
}

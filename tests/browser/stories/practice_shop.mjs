// The first look round: the practice shop, its most urgent customer, her own page, and her answer.
import { person } from '../support/browser.mjs'
import { article, editorReady, expectNoTrouble, openDesk, row, rows, write } from '../support/desk_page.mjs'
import { is } from '../support/report.mjs'
import { Server } from '../support/server.mjs'

const mara = { email: 'mara@threeoaks.example', password: 'practice-shop' }

export default async function story(it) {
  const server = await Server.start({ command: 'demo' })
  const someone = await person()
  const { page } = someone
  let hers = null

  await it('six customers wait, the one who has written three times on top', async () => {
    const answer = await someone.context.request.post(`${server.base}/api/session`, { data: mara })
    is(answer.status(), 200, 'sign-in')
    await openDesk(page, server.base)
    await row(page, 'Chiara Moretti').waitFor()
    is(await rows(page).count(), 6)
    is(await rows(page).first().getByText('Chiara Moretti').count(), 1)
    await row(page, 'Chiara Moretti').click()
    await article(page, 'This is the third time I am writing.').waitFor()
  })

  await it('what we promised her and did not keep stands over her words, and with the rest on the board', async () => {
    const promised = 'You will have an answer from me by Tuesday, with the day on which it leaves here.'
    await page.getByRole('list', { name: 'Promises' }).getByText(promised).waitFor()
    await page.getByRole('link', { name: 'Promises' }).click()
    await page.locator('article').filter({ hasText: promised }).getByText('Lin Zhao').waitFor()
    await page.locator('article').filter({ hasText: 'Pieter de Vries' }).getByText('Jonas Weber').waitFor()
    await page.getByText('Kept as first said: 1 of 2').waitFor()
    await page.goBack()
    await article(page, 'This is the third time I am writing.').waitFor()
  })

  await it('what she sees is one click away', async () => {
    const opened = someone.context.waitForEvent('page')
    await page.getByRole('link', { name: 'See what they see' }).click()
    hers = await opened
    await hers.getByText('This is the third time I am writing.').waitFor()
    is(await hers.getByText('Lin is off today').count(), 0, 'a note on her page')
  })

  await it('she answers a reply that names a day, some seconds after it has reached her', async () => {
    await editorReady(page)
    await write(page, 'r', 'Dear Chiara, a new grinder is with you on Friday before noon.')
    await page.keyboard.press('Control+Enter')
    await article(page, 'a new grinder is with you').waitFor()
    await server.advanceClock(9)
    await hers.reload()
    await hers.getByText('a new grinder is with you').waitFor()
    is(await article(page, 'A day is all I wanted').count(), 0, 'answered before the time')
    await server.advanceClock(20)
    await article(page, 'A day is all I wanted').waitFor()
    await expectNoTrouble(someone)
  })

  await it('after a restart nobody answers twice', async () => {
    await server.stop()
    await server.begin()
    await server.advanceClock(60)
    await openDesk(page, server.base)
    await row(page, 'Chiara Moretti').click()
    await article(page, 'A day is all I wanted').waitFor()
    is(await article(page, 'A day is all I wanted').count(), 1)
  })
}

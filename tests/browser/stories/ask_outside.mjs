// Somebody outside is asked beside a conversation, and its words are sent on: by mouse and keyboard, never to the customer.
import { article, deskAt, editorReady, expectNoTrouble, leaveField, said } from '../support/desk_page.mjs'
import { inBothThemes } from '../support/furnished.mjs'
import { connectMailbox, mailServer, rawMail, receive } from '../support/mail.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const field = (page, kind) => page.getByRole('group', { name: kind, exact: true })
const words = (page) => page.getByRole('textbox', { name: 'What to say' })
const block = (page) => page.getByRole('region', { name: 'Tom Miller, outside' })
const recipients = (mails) => mails.flatMap((mail) => [...mail.matchAll(/^X-Rcpt-Args: <([^>]*)>/gm)].map((found) => found[1])).sort()

export default async function story(it) {
  const shop = await Shop.open()
  const server = await mailServer()
  await connectMailbox(shop, server.port)
  await shop.ask('PUT', '/api/sending', { on: true })
  const { conversation } = receive(shop, rawMail({ subject: 'The lid', words: 'The lid of my kettle is gone.' }))
  const { desk, page } = await deskAt(shop, conversation)
  const leaves = (n) => until('it has left', async () => (await shop.server.advanceClock(5), server.mails().length >= n))
  const answerOf = (mails) => mails.flatMap((mail) => [...mail.matchAll(/^Message-ID: (<[^>]*>)/gim)].map((found) => found[1])).at(-1)

  await it('opens by a key in the place of the answer, and says that the customer never sees it', async () => {
    await leaveField(page)
    await page.keyboard.press('q')
    await page.getByRole('heading', { name: 'Ask outside' }).waitFor()
    await page.getByText('Juno Park never sees any of it').waitFor()
    await field(page, 'To').getByRole('textbox').waitFor()
    is(await page.getByRole('textbox', { name: /^Reply to/ }).count(), 0)
  })

  await it('the customer is no one to ask', async () => {
    await page.keyboard.type('juno@mail.example,')
    await page.locator('#first-subject').fill('A lid')
    await words(page).click()
    await page.keyboard.type('Is one left?')
    await inBothThemes(page, 'ask outside')
    await page.keyboard.press('Control+Enter')
    await said(page, /the customer.s own address/).waitFor()
    await field(page, 'To').getByRole('button', { name: 'Take juno@mail.example off' }).click()
    await page.keyboard.type('Tom Miller <tom@supplier.example>,')
  })

  await it('what is begun stays through a reload', async () => {
    await page.reload()
    await editorReady(page)
    await leaveField(page)
    await page.keyboard.press('q')
    await field(page, 'To').getByText('Tom Miller', { exact: true }).waitFor()
    is(await page.locator('#first-subject').inputValue(), 'A lid')
  })

  await it('with a time by which they owe an answer it goes, and stands in the timeline', async () => {
    await page.getByRole('button', { name: 'Say by when' }).click()
    await page.getByRole('dialog').getByRole('button').filter({ hasText: 'In a week' }).click()
    await page.getByText(/^They owe us an answer by ./).waitFor()
    await words(page).click()
    await page.keyboard.press('Control+Enter')
    await block(page).getByText('Is one left?').waitFor()
  })

  await it('taken back, it is there again as it was', async () => {
    await leaveField(page)
    await page.keyboard.press('z')
    await field(page, 'To').getByText('Tom Miller', { exact: true }).waitFor()
    await block(page).waitFor({ state: 'detached' })
    await page.getByText(/^They owe us an answer by ./).waitFor()
    await words(page).click()
    await page.keyboard.press('Control+Enter')
    await block(page).waitFor()
    await leaves(1)
    is(recipients(server.mails()).join(), 'tom@supplier.example')
  })

  await it('their answer comes in live, and makes it our turn', async () => {
    await shop.ask('PATCH', `/api/conversations/${conversation}`, { state: 'resolved' })
    receive(shop, rawMail({ from: 'Tom Miller <tom@supplier.example>', subject: 'Re: A lid', words: 'Two are left.', Cc: 'juno@mail.example', 'In-Reply-To': answerOf(server.mails()) }))
    await block(page).getByText('Two are left.').waitFor()
    await page.getByText('Tom Miller has answered from outside').waitFor()
    await page.locator('header .state.open').waitFor()
    await inBothThemes(page, 'answered from outside')
  })

  await it('they are answered beside it, to them alone', async () => {
    await block(page).getByRole('button', { name: 'Answer them' }).click()
    await page.getByText('This goes to Tom Miller, outside. Juno Park never sees it.').waitFor()
    await page.getByRole('button', { name: 'To Tom Miller', exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Reply to Tom Miller' }).click()
    await page.keyboard.type('We take both.')
    await inBothThemes(page, 'answer beside')
    await page.keyboard.press('Control+Enter')
    await block(page).getByText('We take both.').waitFor()
    await leaves(2)
    is(recipients(server.mails()).join(), 'tom@supplier.example,tom@supplier.example')
    await page.getByRole('button', { name: 'Back to Juno Park' }).click()
    await page.getByRole('textbox', { name: 'Reply to Juno Park' }).waitFor()
  })

  await it('a mail is forwarded with the original below', async () => {
    await article(page, 'The lid of my kettle is gone.').getByRole('button', { name: 'Forward…' }).click()
    await page.getByRole('heading', { name: 'Forward' }).waitFor()
    await words(page).getByText('Forwarded message').waitFor()
    is(await page.locator('#first-subject').inputValue(), 'Fwd: The lid')
    await field(page, 'To').getByRole('textbox').fill('parcels@courier.example')
    await page.keyboard.press('Enter')
    await inBothThemes(page, 'forward')
    await words(page).click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Where is it?')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: 'parcels@courier.example, outside' }).getByText('Where is it?').first().waitFor()
    await leaves(3)
    is(server.mails().some((mail) => /juno@mail\.example/.test(mail.replace(/^Received:.*$/gm, ''))), false)
  })

  await it('writing to someone takes several people', async () => {
    await leaveField(page)
    await page.keyboard.press('w')
    await page.locator('#first-to').fill('finn@mail.example')
    await page.locator('#first-found li').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'More people: To, Cc, Bcc' }).click()
    await field(page, 'Cc').getByRole('textbox').fill('lena@office.example')
    await page.locator('#first-subject').fill('Your order')
    await page.getByRole('textbox', { name: /^Words to/ }).click()
    await page.keyboard.type('It has come.')
    await inBothThemes(page, 'write to several')
    await page.keyboard.press('Control+Enter')
    await page.locator('article.held').waitFor()
    await leaves(5)
    is(recipients(server.mails()).filter((who) => /finn|lena/.test(who)).join(), 'finn@mail.example,lena@office.example')
    await expectNoTrouble(desk)
  })
}

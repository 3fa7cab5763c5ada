// How often we may write, as customers decide it on their own page and by one press in a mail, without a script; and the one question at the end, in three
// languages. Then what the desk shows of it.
import { person } from '../support/browser.mjs'
import { writeToShop } from '../support/customer.mjs'
import { expectNoTrouble, openDesk } from '../support/desk_page.mjs'
import { look, onlooker } from '../support/furnished.mjs'
import { connectMailbox, mailServer } from '../support/mail.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const languages = [
  { code: 'en', title: 'How often may we write?', only: 'Only answers', save: 'Save', saved: 'Saved. It holds from now on.', question: 'Did this settle it?', yes: 'Yes, it is settled', no: 'No, not yet', mark: 'How content are you with what we did?' },
  { code: 'de', title: 'Wie oft dürfen wir schreiben?', only: 'Nur Antworten', save: 'Speichern', saved: 'Gespeichert. Es gilt ab jetzt.', question: 'Ist die Sache damit für Sie erledigt?', yes: 'Ja, erledigt', no: 'Nein, noch nicht', mark: 'Wie zufrieden sind Sie mit dem, was wir getan haben?' },
  { code: 'zh', title: '联系频率', only: '只要答复', save: '保存', saved: '已保存，即刻生效。', question: '您的问题解决了吗？', yes: '解决了', no: '还没有', mark: '您对我们的处理满意吗？' },
]

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const desk = await person()
  const customer = await person({ script: false })
  const { page } = customer
  const seen = await onlooker(customer)
  let own
  let at
  let customer_id

  const answer = async (text, settle = false) => {
    await shop.ask('POST', `/api/conversations/${at}/messages`, { kind: 'reply', text, send_after_seconds: 0, settle })
    await shop.server.advanceClock(1)
  }
  const wish = () => shop.ask('GET', `/api/customers/${customer_id}/writing`)
  const events = async () => (await shop.ask('GET', `/api/conversations/${at}/timeline`)).items.map((item) => item.kind)
  const inLanguage = (path, code) => `${shop.base}${own}${path}?lang=${code}`

  await it('the way to it stands on their page, and opening it changes nothing', async () => {
    own = (await writeToShop(page, shop.base, { message: 'Which filter fits?', name: 'Greta Lind', email: 'greta@mail.example' })).own
    const [first] = (await shop.ask('GET', '/api/conversations?view=open')).items
    at = first.id
    customer_id = (await shop.ask('GET', `/api/conversations/${at}`)).customer_id
    const before = await events()
    await page.goto(shop.base + own)
    await page.getByRole('link', { name: languages[0].title }).click()
    holds(await page.getByLabel('Everything').isChecked(), 'everything is not what holds at first')
    await fetch(`${shop.base}${own}/writing?dial=only_answers&offers=1`)
    await fetch(`${shop.base}${own}/settled?settled=no`)
    is((await events()).length, before.length, 'events after opening')
    is((await wish()).dial, 'all')
    await seen('how often')
  })

  for (const say of languages)
    await it(`they turn the dial and it is kept (${say.code})`, async () => {
      await page.goto(inLanguage('/writing', say.code))
      await page.getByRole('heading', { name: say.title }).waitFor()
      await page.getByLabel(say.only, { exact: true }).check()
      await page.getByRole('button', { name: say.save }).click()
      await page.getByText(say.saved).waitFor()
      holds(await page.getByLabel(say.only, { exact: true }).isChecked(), 'what was saved does not show')
      is((await wish()).dial, 'only_answers')
      await seen(`how often, saved ${say.code}`)
    })

  await it('a pause wants a day that is to come, and leads to the field if it has none', async () => {
    await page.goto(`${shop.base}${own}/writing`)
    await page.getByLabel('Only answers for a while').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('Choose the day').waitFor()
    holds((await page.title()).startsWith('Error: '), 'the title does not say that something is wrong')
    await page.getByLabel('Until', { exact: true }).fill('2020-01-31')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('over already').waitFor()
    const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Until', { exact: true }).fill(day)
    await page.getByLabel('You may send me offers, too').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    is(await page.getByLabel('Until', { exact: true }).inputValue(), day)
    const { dial, offers } = await wish()
    is(`${dial} ${offers}`, 'paused true')
  })

  await it('the question stands there once it was answered and settled, in each language', async () => {
    await page.goto(shop.base + own)
    is(await page.getByRole('heading', { name: 'Did this settle it?' }).count(), 0, 'before there is an answer')
    await answer('Size four.', true)
    for (const say of languages) {
      await page.goto(inLanguage('', say.code))
      await page.getByRole('heading', { name: say.question }).waitFor()
      is(await page.getByRole('button', { name: say.yes, exact: true }).count(), 1)
      is(await page.getByRole('button', { name: say.no, exact: true }).count(), 1)
      await seen(`the question ${say.code}`)
    }
  })

  await it('a no with words is our turn again, is said to them, and is asked no more', async () => {
    await page.goto(shop.base + own)
    await page.locator('#settled summary').click()
    await page.locator('#settled').getByRole('textbox').fill('It drips all the same.')
    await page.getByRole('button', { name: 'No, not yet' }).click()
    await page.locator('.thread').getByText('It drips all the same.').waitFor()
    is(await page.getByRole('heading', { name: 'Did this settle it?' }).count(), 0)
    is((await shop.ask('GET', `/api/conversations/${at}`)).state, 'open')
    is((await events()).slice(-3).join(), 'settled_answered,conversation_reopened,message_received')
    await shop.letIn(desk)
    await openDesk(desk.page, shop.base, `/c/${at}`)
    await desk.page.getByText('Greta Lind says: this did not settle it').first().waitFor({ state: 'attached' })
  })

  await it('a mark is asked for where an owner wants one, once they have said, and a low one is heard', async () => {
    await openDesk(desk.page, shop.base, '/settings?part=rules')
    await desk.page.getByText('A mark as well').click()
    await desk.page.getByRole('combobox', { name: 'Which', exact: true }).selectOption('csat')
    await desk.page.getByRole('button', { name: 'Save' }).last().click()
    await desk.page.getByText('0 of 1 who were asked gave a mark').waitFor()
    await look(desk.page, 'the desk, a mark as well', true)
    await answer('A new filter is on its way.', true)
    for (const say of languages) {
      await page.goto(inLanguage('', say.code))
      await page.getByRole('heading', { name: say.mark }).waitFor()
      await seen(`the mark ${say.code}`)
    }
    await page.goto(shop.base + own)
    await fetch(`${shop.base}${own}/mark?mark=5`)
    await page.getByRole('button', { name: '2', exact: true }).click()
    await page.getByText('You gave 2 of 5. Thank you.').waitFor()
    is(await page.getByRole('heading', { name: languages[0].mark }).count(), 0, 'asked again')
    is((await shop.ask('GET', `/api/conversations/${at}`)).state, 'open')
    is((await events()).slice(-2).join(), 'mark_given,conversation_reopened')
    await openDesk(desk.page, shop.base, `/c/${at}`)
    await desk.page.getByText('Greta Lind gave 2 of 5').first().waitFor({ state: 'attached' })
  })

  await it('one press in a mail is enough, its address opened by a machine is nothing', async () => {
    const server = await mailServer()
    await connectMailbox(shop, server.port)
    await shop.ask('PUT', '/api/sending', { on: true })
    await shop.ask('PATCH', `/api/customers/${customer_id}/writing`, { dial: 'all' })
    // out of the quiet hours, whatever the time of this run
    const told = await shop.ask('POST', '/api/conversations/outgoing', { customer: { id: customer_id }, subject: 'We have moved', text: 'You find us in Mill Lane.', purpose: 'tell', send_after_seconds: 0 })
    let raw = null
    for (let hours = 0; hours < 72 && raw === null; hours += 1) {
      await shop.server.advanceClock(3600)
      raw = server.mails().find((mail) => mail.includes('Mill Lane')) ?? null
    }
    await until('the news has come', () => (raw ??= server.mails().find((mail) => mail.includes('Mill Lane')) ?? null) !== null)
    is((await shop.ask('GET', `/api/conversations/${told.id}`)).state, 'waiting')
    const headers = raw.replace(/\r?\n[ \t]+/g, ' ')
    const link = /^List-Unsubscribe: <(\S+)>/m.exec(headers)[1]
    holds(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m.test(headers), 'no one-click')
    const here = shop.base + new URL(link).pathname
    await fetch(here)
    is((await wish()).dial, 'all', 'after a machine has looked')
    await page.goto(here)
    await page.getByRole('heading', { name: 'Only answers from now on?' }).waitFor()
    await seen('one press', here)
    const pressed = await fetch(here, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
    is(pressed.status, 200)
    const { dial, offers } = await wish()
    is(`${dial} ${offers}`, 'only_answers false')
    is((await fetch(`${here.slice(0, -4)}0000`, { method: 'POST' })).status, 404, 'a guessed address')
  })

  await it('the desk shows how often we wrote and what was not sent, with the reason', async () => {
    const { page: at_desk } = desk
    await shop.ask('POST', '/api/conversations/outgoing', { customer: { id: customer_id }, subject: 'More news', text: 'There is more.', purpose: 'tell', send_after_seconds: 0 })
    await shop.server.advanceClock(1)
    await until('it is decided', async () => (await wish()).verdicts.some(({ outcome }) => outcome === 'not_sent'))
    await at_desk.getByText('How often we write').click()
    await at_desk.getByText('They want nothing but answers.').waitFor()
    await at_desk.getByText('News: not sent, because they want nothing but answers').waitFor()
    await at_desk.getByText('News: sent').waitFor()
    await look(at_desk, 'the desk, how often we write', true)
    await at_desk.getByRole('button', { name: 'They may be written to again' }).click()
    await at_desk.getByText('They may be written to, within the limits.').waitFor()
    is((await wish()).dial, 'all')
  })

  await it('what is set says it in sentences, and asking by mail can be switched on', async () => {
    const { page: at_desk } = desk
    await openDesk(at_desk, shop.base, '/settings?part=rules')
    await at_desk.getByText('What is no answer goes seldom').waitFor()
    await at_desk.getByText('Nobody is asked by mail whether their matter is settled.').waitFor()
    await at_desk.getByLabel('Ask by mail, a day after').check()
    await at_desk.getByRole('button', { name: 'Save' }).click()
    await at_desk.getByText('A day after a matter was settled, its customer is asked once by mail').waitFor()
    await at_desk.getByText('Did it settle it? As customers say').click()
    await at_desk.getByText('1 answered: 0 yes, 1 no').waitFor()
    await look(at_desk, 'the desk, what is set', true)
    await expectNoTrouble(desk)
  })
}

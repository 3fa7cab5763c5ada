// Words begun on one device go on at another, whatever breaks in between; nobody else ever sees them.
import { person } from '../support/browser.mjs'
import { countdown, editorReady, empty, expectNoTrouble, leaveField, openDesk, row, said, write, writtenWords } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { owner, Shop } from '../support/shop.mjs'

const offline = 'Offline. Words written here are kept.'
const plain = (text) => text.replace(/\n+/g, '\n').trim()

/** What the server keeps for the owner, asked with a browser of their own. */
async function keptBy({ context }, base, id, kind = 'reply') {
  const { items } = await (await context.request.get(`${base}/api/conversations/${id}/drafts`)).json()
  return items.find((item) => item.kind === kind)?.text ?? null
}

/** Somebody else sits down at the same browser. */
async function changePlaces(page, who) {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Email').fill(who.email)
  await page.getByLabel('Password').fill(who.password)
  await page.keyboard.press('Enter')
  await row(page, 'Juno Park').click()
  await editorReady(page)
}

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const one = await shop.begin('Juno Park', 'Lid broken')
  const two = await shop.begin('Rosa Diaz', 'Beans too old')
  const till = await person()
  const office = await person()
  const colleague = await person()
  await shop.letIn(till)
  await shop.letIn(office)
  await shop.letIn(colleague, tom)
  const kept = (id, kind) => keptBy(till, shop.base, id, kind)
  const reads = (page, words) => until(`"${words}" in the box`, async () => plain(await writtenWords(page)) === plain(words))
  await openDesk(till.page, shop.base, `/c/${one.id}`)
  await editorReady(till.page)

  await it('written at the till, there in the office', async () => {
    await write(till.page, 'r', 'Dear Juno')
    await until('the server has it', async () => (await kept(one.id)) === 'Dear Juno')
    await openDesk(office.page, shop.base, '/inbox')
    await row(office.page, 'Juno Park').getByText('Draft').waitFor()
    await row(office.page, 'Juno Park').click()
    await editorReady(office.page)
    await reads(office.page, 'Dear Juno')
  })

  await it('a colleague never sees it', async () => {
    await openDesk(colleague.page, shop.base, `/c/${one.id}`)
    await editorReady(colleague.page)
    await colleague.page.waitForTimeout(1_500)
    is(await writtenWords(colleague.page), '')
    is(await row(colleague.page, 'Juno Park').getByText('Draft').count(), 0)
    is((await (await colleague.context.request.get(`${shop.base}/api/drafts`)).json()).items.length, 0)
  })

  await it('goes on in the office, and the till follows when it is looked at again', async () => {
    await write(office.page, 'r', ', thank you')
    await until('the server has it', async () => (await kept(one.id)) === 'Dear Juno, thank you')
    await row(till.page, 'Rosa Diaz').click()
    await editorReady(till.page)
    await row(till.page, 'Juno Park').click()
    await reads(till.page, 'Dear Juno, thank you')
  })

  await it('written on both at once, both stand there and it is said', async () => {
    await office.context.setOffline(true)
    await office.page.getByText(offline).waitFor()
    await write(office.page, 'r', ' from the office')
    await write(till.page, 'r', ' from the till')
    await until('the server has it', async () => (await kept(one.id)) === 'Dear Juno, thank you from the till')
    await office.context.setOffline(false)
    await said(office.page, /Both are here now/).waitFor()
    await reads(office.page, 'Dear Juno, thank you from the till\n\nDear Juno, thank you from the office')
    await until('the server has both', async () => ((await kept(one.id)) ?? '').includes('office'))
  })

  await it('no network: the browser keeps it, and carries it on when there is one', async () => {
    await till.page.goto(`${shop.base}/c/${two.id}`)
    await editorReady(till.page)
    await till.context.setOffline(true)
    await till.page.getByText(offline).waitFor()
    await write(till.page, 'r', 'Dear Rosa')
    await till.page.waitForTimeout(1_500)
    await till.context.setOffline(false)
    await until('the server has it', async () => (await kept(two.id)) === 'Dear Rosa')
  })

  await it('the server is killed: nothing is lost, and what was written meanwhile goes there', async () => {
    await write(till.page, 'r', ', hello')
    await until('the server has it', async () => (await kept(two.id)) === 'Dear Rosa, hello')
    await shop.server.kill()
    await write(till.page, 'r', ' again')
    await shop.server.begin()
    await until('the server has it', async () => (await kept(two.id)) === 'Dear Rosa, hello again')
    await office.page.goto(`${shop.base}/c/${two.id}`)
    await editorReady(office.page)
    await reads(office.page, 'Dear Rosa, hello again')
  })

  await it('left in the middle of a word, it is there', async () => {
    await write(till.page, 'r', ', and more')
    await till.page.goto('about:blank')
    await until('the server has it', async () => (await kept(two.id)) === 'Dear Rosa, hello again, and more')
  })

  await it('reply and note stay apart, and so do conversations', async () => {
    await openDesk(till.page, shop.base, `/c/${two.id}`)
    await editorReady(till.page)
    await write(till.page, 'n', 'ask Tom')
    await until('the note', async () => (await kept(two.id, 'note')) === 'ask Tom')
    is(await kept(two.id), 'Dear Rosa, hello again, and more')
    is(await kept(one.id, 'note'), null)
    await empty(till.page)
    await until('the note is gone', async () => (await kept(two.id, 'note')) === null)
  })

  await it('a browser without room: the server keeps it', async () => {
    await till.page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await leaveField(till.page)
    await till.page.keyboard.press('r')
    await till.page.keyboard.type('!')
    await until('the server has it', async () => (await kept(two.id)) === 'Dear Rosa, hello again, and more!')
    await till.page.reload()
    await editorReady(till.page)
    await reads(till.page, 'Dear Rosa, hello again, and more!')
  })

  await it('sent in one place, it is gone from the other', async () => {
    await row(office.page, 'Juno Park').click()
    await row(office.page, 'Rosa Diaz').click()
    await reads(office.page, 'Dear Rosa, hello again, and more!')
    await leaveField(office.page)
    await office.page.keyboard.press('r')
    await office.page.keyboard.press('Control+Enter')
    await countdown(office.page).waitFor()
    await until('the server has none', async () => (await kept(two.id)) === null)
    // answered, she is no longer among those whose turn is ours
    await openDesk(till.page, shop.base, `/c/${two.id}?view=all`)
    await editorReady(till.page)
    await reads(till.page, '')
    await row(till.page, 'Rosa Diaz').getByText('Draft').waitFor({ state: 'detached' })
  })

  await it('somebody else at the same browser sees none of it', async () => {
    await changePlaces(till.page, tom)
    await till.page.waitForTimeout(1_500)
    is(await writtenWords(till.page), '')
    await changePlaces(till.page, owner)
    await reads(till.page, 'Dear Juno, thank you from the till\n\nDear Juno, thank you from the office')
    for (const someone of [till, office, colleague]) await expectNoTrouble(someone)
  })
}

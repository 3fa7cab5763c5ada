// A shop with two inboxes: which one a conversation is in is seen, the list shows one alone, and it goes on in the other.
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, row, rows, said, write, writtenWords } from '../support/desk_page.mjs'
import { look, someoneFor } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const names = (page) => rows(page).locator('.name').allInnerTexts().then((found) => found.join())
const dialog = (page) => page.getByRole('dialog', { name: 'Move to another inbox' })
const card = (page) => page.getByRole('list', { name: 'Promised and still open' })

async function choose(page, ...named) {
  await page.getByRole('button', { name: 'Order and views' }).click()
  const menu = page.getByRole('menu', { name: 'Order and views' })
  await menu.waitFor()
  for (const name of named.slice(0, -1)) is(await menu.getByRole('menuitemradio', { name }).count(), 1, name)
  await menu.getByRole('menuitemradio', { name: named.at(-1), exact: true }).click()
}

export default async function story(it) {
  const shop = await Shop.open()
  const one = await shop.begin('Juno Park', 'Grinder smokes')
  const { desk, page, keys } = await deskAt(shop, one.id)
  const inboxOf = async () => (await shop.ask('GET', `/api/conversations/${one.id}`)).inbox_id
  const first = await inboxOf()

  await it('with one inbox nobody is told of it', async () => {
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: 'Tags' }).waitFor()
    is(await page.getByRole('menuitem', { name: 'Move to another inbox…' }).count(), 0)
    await keys.press('Escape')
    is(await page.locator('.row .owner').count(), 0)
    await page.getByRole('button', { name: 'Order and views' }).click()
    await page.getByRole('menuitemradio', { name: 'As usual' }).waitFor()
    is(await page.getByRole('menuitemradio', { name: 'Every inbox' }).count(), 0)
    await keys.press('Escape')
  })

  const repairs = (await shop.ask('POST', '/api/inboxes', { name: 'Repairs' })).id
  await shop.ask('POST', '/api/conversations', { customer: { name: 'Rosa Diaz' }, subject: 'Kettle hums', text: 'Kettle hums', inbox: repairs })

  await it('with two, the list and the head say which', async () => {
    await openDesk(page, shop.base, `/c/${one.id}`)
    await editorReady(page)
    await row(page, 'Rosa Diaz').locator('.owner').getByText('Repairs').waitFor()
    await row(page, 'Juno Park').locator('.owner').getByText('Inbox').waitFor()
    await page.locator('.about p').getByText('Inbox', { exact: true }).waitFor()
  })

  await it('it is moved from the menu, told in the timeline, and taken back by the line that says so', async () => {
    await write(page, 'r', 'We mend it')
    await page.locator('.acts [aria-haspopup=menu]').click()
    await page.getByRole('menuitem', { name: 'Move to another inbox…' }).click()
    await dialog(page).getByText('It is here').waitFor()
    await look(page, 'another inbox', true)
    await dialog(page).getByRole('button', { name: 'Repairs' }).click()
    await said(page, 'It is in Repairs now.').waitFor()
    await page.locator('.about p').getByText('Repairs').waitFor()
    await page.getByText('Ada Nowak moved it to Repairs').waitFor({ state: 'attached' })
    is(await inboxOf(), repairs)
    is(await writtenWords(page), 'We mend it', 'the draft')
    await page.getByRole('button', { name: /^Take back|^Undo/ }).first().click()
    await said(page, 'Taken back.').waitFor()
    is(await inboxOf(), first)
  })

  await it('and from the palette, by keys alone; z takes it back', async () => {
    await keys.press('Control+k')
    await page.getByRole('dialog', { name: 'Do, go or find' }).waitFor()
    await keys.type('another inbox')
    await keys.press('Enter')
    await dialog(page).waitFor()
    await keys.press('2')
    await said(page, 'It is in Repairs now.').waitFor()
    is(await inboxOf(), repairs)
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back.').waitFor()
    is(await inboxOf(), first)
  })

  await it('the list shows one alone, says so, and follows what moves', async () => {
    await choose(page, 'Every inbox', 'Repairs')
    await until('only those', async () => (await names(page)) === 'Rosa Diaz')
    is(await page.locator('.row .owner').count(), 0, 'said once is enough')
    await shop.ask('PATCH', `/api/conversations/${one.id}`, { inbox_id: repairs })
    await until('it came', async () => {
      const fresh = page.getByRole('button', { name: /new$/ })
      if (await fresh.count()) await fresh.click()
      return (await names(page)).includes('Juno Park')
    })
    await page.locator('.about p').getByText('Repairs').waitFor()
    await page.getByRole('button', { name: 'Show every inbox' }).click()
    await until('all', async () => (await rows(page).count()) === 2)
    await row(page, 'Rosa Diaz').locator('.owner').waitFor()
  })

  await it('a view of one’s own can be of one inbox', async () => {
    await page.getByRole('button', { name: 'Order and views' }).click()
    await page.getByRole('menuitem', { name: 'New view…' }).click()
    const view = page.getByRole('dialog')
    await view.getByLabel('Name').fill('At the counter')
    await view.getByLabel('Inbox').selectOption('Inbox')
    await look(page, 'a view by inbox', true)
    await view.getByRole('button', { name: 'Save' }).click()
    await page.locator('.empty').waitFor()
    await shop.ask('PATCH', `/api/conversations/${one.id}`, { inbox_id: first })
    await row(page, 'Juno Park').waitFor()
    is(await names(page), 'Juno Park')
    await expectNoTrouble(desk)
  })

  await it('what is promised elsewhere stands on the card, with the way there; nothing promised, nothing shown', async () => {
    const { customer_id } = await shop.ask('GET', `/api/conversations/${one.id}`)
    await shop.ask('PATCH', `/api/customers/${customer_id}`, { email: 'juno@mail.example' })
    const other = await shop.ask('POST', '/api/conversations', { customer: { id: customer_id }, subject: 'A new lid', text: 'A new lid, please' })
    await openDesk(page, shop.base, `/c/${one.id}`)
    await page.locator('aside h2').getByText('Juno Park').waitFor()
    is(await card(page).count(), 0)
    await shop.ask('POST', `/api/conversations/${other.id}/promises`, { kind: 'own', words: 'a lid in blue', due_at: new Date(Date.now() + 2 * 86_400_000).toISOString() })
    await card(page).getByText('a lid in blue').waitFor()
    await look(page, 'promises on the card', true)
    await card(page).getByRole('link', { name: 'A new lid' }).click()
    await page.locator('h1').getByText('A new lid').waitFor()
    await card(page).getByText('a lid in blue').waitFor()
    is(await card(page).getByRole('link').count(), 0, 'one is here already')
    await expectNoTrouble(desk)
  })

  await it('what is written from right to left reads so', async () => {
    const text = 'الغلاية لا تعمل'
    const theirs = await shop.begin('ليلى حداد', 'غلاية معطلة', text)
    const german = await someoneFor(shop, 'owner', 'de')
    await openDesk(german.page, shop.base, `/c/${theirs.id}`)
    await editorReady(german.page)
    const direction = (selector) => german.page.locator(selector).first().evaluate((it) => getComputedStyle(it).direction)
    for (const selector of ['.about h1', '.about .customer', 'article .plain', 'article strong', '.row[aria-selected=true] .subject']) is(await direction(selector), 'rtl', selector)
    await german.page.locator('.ProseMirror').click()
    await german.page.keyboard.type('شكرا')
    is(await direction('.ProseMirror'), 'rtl', 'the writing box')
    await look(german.page, 'right to left', true)
    await german.context.close()
  })
}

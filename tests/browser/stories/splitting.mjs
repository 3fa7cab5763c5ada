// Two matters in one conversation: what is about something else goes on in one of its own, and is put back.
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, said } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'
import { person } from '../support/browser.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const own = await shop.submitForm({ message: 'My grinder smokes.', name: 'Ada Holm', email: 'ada@mail.example' })
  const { id, number } = (await shop.ask('GET', '/api/conversations')).items[0]
  await shop.submitAnswer(own, 'By the way, when does the tea course begin?')
  const { desk, page, keys } = await deskAt(shop, id)
  const rows = page.locator('.row')
  const dialog = page.getByRole('dialog')
  const words = page.locator('article')

  await it('by keyboard: More, then the messages, with the newest chosen and what it means', async () => {
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: /^Split messages off/ }).focus()
    await keys.press('Enter')
    await dialog.getByRole('checkbox', { name: /tea course/ }).waitFor()
    is(await dialog.getByRole('checkbox', { name: /tea course/ }).isChecked(), true)
    is(await dialog.getByRole('checkbox', { name: /grinder/ }).isChecked(), false)
    await dialog.getByText('They can be put back at any time.').waitFor()
    await look(page, 'splitting', true)
  })

  await it('something has to stay, which is said before it is tried', async () => {
    await dialog.getByRole('checkbox', { name: /grinder/ }).focus()
    await keys.press('Space')
    await dialog.getByText('Something has to stay here').waitFor()
    is(await dialog.getByRole('button', { name: 'Split off' }).isDisabled(), true)
    await keys.press('Space')
  })

  await it('it goes on in a conversation of its own, which a line leads to', async () => {
    await dialog.getByRole('button', { name: 'Split off' }).focus()
    await keys.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await said(page, `Split off to number ${number + 1}`).waitFor()
    await words.getByText('tea course').waitFor({ state: 'detached' })
    await until('two rows', async () => (await rows.count()) === 2)
    await page.getByText(`split one message off to number ${number + 1}`).waitFor()
    await look(page, 'split off', true)
  })

  await it('it is taken back by one press', async () => {
    await leaveField(page)
    await keys.press('z')
    await said(page, 'Taken back').waitFor()
    await words.getByText('tea course').waitFor()
    await until('one row', async () => (await rows.count()) === 1)
  })

  await it('with a subject of one’s own, found by its words where they go on', async () => {
    await keys.press('.')
    await page.getByRole('menuitem', { name: /^Split messages off/ }).click()
    await dialog.getByLabel('Subject of the new conversation').fill('Tea course')
    await dialog.getByRole('button', { name: 'Split off' }).click()
    await until('two rows', async () => (await rows.count()) === 2)
    const found = await shop.ask('GET', '/api/search?q=course&limit=5')
    is(found.items.map((hit) => `${hit.customer_name}: ${hit.title}`).join(), 'Ada Holm: Tea course')
    await page.getByRole('link', { name: 'Open', exact: true }).last().click()
    await page.getByRole('heading', { name: 'Tea course' }).waitFor()
    await page.getByText(`split this off from number ${number}`).waitFor()
    await editorReady(page)
  })

  await it('the customer finds each from the other, with nothing lost', async () => {
    const ada = await person()
    await ada.page.goto(shop.base + own)
    is(await ada.page.locator('.words').count(), 1)
    await look(ada.page, 'their page', true)
    await ada.page.getByRole('link', { name: 'Tea course' }).click()
    await ada.page.getByText('when does the tea course begin?').waitFor()
    await ada.page.getByRole('link', { name: 'My grinder smokes' }).click()
    await ada.page.locator('.words').getByText('My grinder smokes.').waitFor()
    await expectNoTrouble(ada)
  })

  await it('put back at its line, words said meanwhile come with it', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.type('In May.')
    await keys.press('Control+Enter')
    await words.getByText('In May.').waitFor()
    await shop.server.advanceClock(20)
    await openDesk(page, shop.base, `/c/${id}`)
    await page.getByRole('button', { name: 'Put back' }).click()
    await words.getByText('tea course').waitFor()
    await words.getByText('In May.').waitFor()
    await until('one row', async () => (await rows.count()) === 1)
    await page.getByRole('button', { name: 'Take apart' }).waitFor()
    await expectNoTrouble(desk)
  })

  await it('on a phone nothing sticks out', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await leaveField(page)
    await keys.press('.')
    await page.getByRole('menuitem', { name: /^Split messages off/ }).click()
    await dialog.getByRole('checkbox').first().waitFor()
    await look(page, 'splitting on a phone', true)
  })
}

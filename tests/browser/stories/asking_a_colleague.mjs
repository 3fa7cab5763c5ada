// A note asks a colleague by name; they are told, find it again, and it is done once they have looked.
import { person } from '../support/browser.mjs'
import { deskAt, editorReady, expectNoTrouble, leaveField, openDesk, row, said } from '../support/desk_page.mjs'
import { holds, is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const menu = (page) => page.getByRole('listbox', { name: 'Colleagues' })

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  await shop.hire('Tomas Vik', 'tomas@shop.example')
  const one = await shop.begin('Juno Park', 'Which grinder?')
  await shop.begin('Rosa Diaz', 'Beans too old')
  const { desk, page, keys } = await deskAt(shop, one.id)
  const colleague = await person()
  await shop.letIn(colleague, tom)
  await openDesk(colleague.page, shop.base)
  await row(colleague.page, 'Juno Park').waitFor()

  await it('a reply offers nobody, whatever stands in it', async () => {
    await leaveField(page)
    await keys.press('r')
    await keys.type('Write to us @')
    await page.waitForTimeout(300)
    is(await menu(page).count(), 0)
    await keys.press('Control+A')
    await keys.press('Delete')
  })

  await it('@ and a few letters name somebody, by keyboard alone', async () => {
    await leaveField(page)
    await keys.press('n')
    await keys.type('Seen this before, @')
    await menu(page).getByRole('option').nth(1).waitFor()
    holds((await menu(page).getByRole('option', { name: 'Ada Nowak' }).count()) === 0, 'nobody asks themselves')
    await keys.type('tom r')
    await until('one is left', async () => (await menu(page).getByRole('option').count()) === 1)
    await keys.press('Enter')
    await menu(page).waitFor({ state: 'detached' })
    await keys.type('or the one from May?')
    await page.getByRole('textbox', { name: /^Note/ }).getByText('Seen this before, @Tom Reuter or the one from May?').waitFor()
  })

  await it('an address is no name', async () => {
    await keys.press('Enter')
    await keys.type('Or ask @somebody else')
    await until('no menu', async () => (await menu(page).count()) === 0)
  })

  await it('kept, it reaches the one who is named, who finds it under its own view', async () => {
    await keys.press('Control+Enter')
    await said(page, 'Note kept').waitFor()
    await said(colleague.page, 'Ada Nowak asks in a note.').waitFor()
    await row(colleague.page, 'Juno Park').getByTitle('A note asks you.').waitFor()
    is(await row(page, 'Juno Park').getByTitle('A note asks you.').count(), 0)
    await colleague.page.getByRole('combobox', { name: 'View', exact: true }).selectOption({ label: 'Asking me' })
    await row(colleague.page, 'Juno Park').waitFor()
    is(await row(colleague.page, 'Rosa Diaz').count(), 0)
  })

  await it('it is still there after a reload', async () => {
    await colleague.page.reload()
    await row(colleague.page, 'Juno Park').getByTitle('A note asks you.').waitFor()
  })

  await it('opened, it asks no more', async () => {
    await row(colleague.page, 'Juno Park').click()
    await editorReady(colleague.page)
    await colleague.page.getByText('Seen this before').waitFor()
    await row(colleague.page, 'Juno Park').getByTitle('A note asks you.').waitFor({ state: 'detached' })
    await openDesk(colleague.page, shop.base, '/inbox?view=asked')
    await colleague.page.getByText('No note asks anything just now.').waitFor()
  })

  await it('asked while they look at it, they are not called again', async () => {
    await openDesk(colleague.page, shop.base, `/c/${one.id}`)
    await editorReady(colleague.page)
    await leaveField(page)
    await keys.press('n')
    await keys.type('@Tom Reuter thanks')
    await keys.press('Control+Enter')
    await colleague.page.getByText('@Tom Reuter thanks').waitFor()
    await until('looked at', async () => {
      const answer = await colleague.context.request.get(`${shop.base}/api/desk`)
      return (await answer.json()).asked.length === 0
    })
    await expectNoTrouble(desk)
    await expectNoTrouble(colleague)
  })
}

// Not for us: out of sight with everything else they send, found again, and taken back without a trace.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, leaveField, openDesk, row, rows, said } from '../support/desk_page.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  await shop.submitForm({ message: 'Rank your shop first with our links', name: 'Best Links', email: 'links@pitch.example' })
  await shop.begin('Rosa Diaz', 'Beans too old')
  const [{ id }] = (await shop.ask('GET', '/api/conversations')).items.filter((it) => it.customer_name === 'Best Links')
  const state = async () => (await shop.ask('GET', `/api/conversations/${id}`)).state
  const desk = await person()
  const { page } = desk
  const keys = page.keyboard
  await shop.letIn(desk)
  await openDesk(page, shop.base, `/c/${id}`)
  await editorReady(page)

  await it('# sets it aside and goes on, z takes it back', async () => {
    await leaveField(page)
    await keys.press('#')
    await said(page, /^Not for us\./).waitFor()
    await row(page, 'Best Links').waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Beans too old' }).waitFor()
    is(await state(), 'set_aside')
    await leaveField(page)
    await keys.press('z')
    await page.getByRole('heading', { name: /^Rank your shop/ }).waitFor()
    await until('it is our turn again', async () => (await state()) === 'open')
    await row(page, 'Best Links').waitFor()
  })

  await it('by mouse it stands under More', async () => {
    await editorReady(page)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Not for us' }).click()
    await until('it is set aside', async () => (await state()) === 'set_aside')
  })

  await it('what else they send lands there too, and calls nobody', async () => {
    await shop.submitForm({ message: 'Did you see our offer?', name: 'Best Links', email: 'links@pitch.example' })
    await page.goto(`${shop.base}/inbox`)
    await row(page, 'Rosa Diaz').waitFor()
    is(await rows(page).count(), 1)
    await page.getByLabel('View').selectOption('Everything')
    await row(page, 'Rosa Diaz').waitFor()
    is(await rows(page).count(), 1, 'everything that is for us')
  })

  await it('its list says what it is', async () => {
    await page.getByLabel('View').selectOption('Not for us')
    await row(page, 'Best Links').first().waitFor()
    is(await rows(page).count(), 2)
    await page.getByText(/after 30 days they go for good/).waitFor()
    is(await row(page, 'Rosa Diaz').count(), 0)
  })

  await it('taken up again, it is one of ours, and so is what they send next', async () => {
    await row(page, 'Rank your shop').click()
    await editorReady(page)
    is(await page.getByRole('button', { name: /^Settle/ }).count(), 0)
    await page.getByText(/: not for us/).first().waitFor()
    await page.getByRole('button', { name: 'Take up again' }).click()
    await until('it is our turn', async () => (await state()) === 'open')
    await shop.submitForm({ message: 'A real question this time', name: 'Best Links', email: 'links@pitch.example' })
    await page.goto(`${shop.base}/inbox`)
    await row(page, 'A real question').waitFor()
    await row(page, 'Rank your shop').waitFor()
    is(await row(page, 'Did you see').count(), 0)
    await expectNoTrouble(desk)
  })
}

// Everything is put aside every night: an owner reads how it goes, decides when and whether, and how one comes back.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk, said } from '../support/desk_page.mjs'
import { is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open()
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const colleague = await person()
  const desk = await person()
  const { page } = desk
  await shop.letIn(desk)
  await shop.letIn(colleague, tom)
  await openDesk(page, shop.base, '/settings?part=backups')

  await it('says when, that there is none yet, where they lie and what is not in them', async () => {
    await page.getByText(/^Every night at 0?3:00.*Next: /).waitFor()
    await page.getByText('Nothing has been put aside yet.').waitFor()
    await page.getByText(/^They lie on the machine that Heard runs on, in .*backups\./).waitFor()
    await page.getByText(/^Passwords of mailboxes and other secrets are not in them/).waitFor()
  })

  await it('says how one comes back', async () => {
    await page.getByText('Bring one back').click()
    await page.getByText('heard restore FILE --data FOLDER').waitFor()
  })

  await it('another time is kept, and taken back by one press', async () => {
    await page.getByLabel('At, by the shop’s clock').fill('04:30')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Kept.').waitFor()
    await page.getByText(/^Every night at 0?4:30/).waitFor()
    await page.getByText(/^Changed last by Ada Nowak/).waitFor()
    is((await shop.ask('GET', '/api/backups')).minute, 270)
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText(/^Every night at 0?3:00/).waitFor()
  })

  await it('switched off it says so, also among what is set', async () => {
    await page.getByLabel('Put everything aside every night').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Nothing is put aside at night.').waitFor()
    await page.getByRole('link', { name: 'What we set for you' }).click()
    await page.getByText('Nothing is put aside at night.').waitFor()
    await page.getByRole('link', { name: 'Who changed what' }).click()
    await page.getByText('Ada Nowak decided: Nothing is put aside at night').waitFor()
    await page.getByText(/^Ada Nowak decided: it is put aside at 0?4:30/).waitFor()
  })

  await it('is an owner’s', async () => {
    await openDesk(colleague.page, shop.base, '/settings')
    await colleague.page.getByRole('link', { name: 'Who changed what' }).waitFor()
    is(await colleague.page.getByRole('link', { name: 'Back-up' }).count(), 0)
    await expectNoTrouble(desk)
    await expectNoTrouble(colleague)
  })
}

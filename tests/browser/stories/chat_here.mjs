// Who did nothing at their desk for ten minutes is not said to be here.
import { person } from '../support/browser.mjs'
import { expectNoTrouble, openDesk } from '../support/desk_page.mjs'
import { until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const inbox = (await shop.ask('GET', '/api/inboxes')).items[0].id
  await shop.ask('PUT', `/api/inboxes/${inbox}/chat`, { active: true, sites: ['https://shop.example'] })
  const ada = await person()
  await ada.page.clock.install()
  await shop.letIn(ada)
  const visitor = await person({ width: 390, height: 800 })
  const told = (words) =>
    until(words, async () => {
      await visitor.page.goto(`${shop.base}/chat/${inbox}`)
      const line = visitor.page.locator('header p')
      await line.filter({ hasText: /\S/ }).waitFor()
      return (await line.innerText()).startsWith(words)
    })

  await it('with the desk open, and something done there', async () => {
    await openDesk(ada.page, shop.base)
    await told('Somebody is here now.')
    await ada.page.clock.fastForward('09:00')
    await ada.page.mouse.move(300, 300)
    await ada.page.clock.fastForward('09:00')
    await told('Somebody is here now.')
  })

  await it('ten minutes without a sign, and they are away; the next brings them back', async () => {
    await ada.page.clock.fastForward('02:00')
    await told('Nobody is at the desk just now.')
    await ada.page.mouse.move(320, 320)
    await ada.page.clock.runFor(1000)
    await told('Somebody is here now.')
    await expectNoTrouble(ada)
    await expectNoTrouble(visitor)
  })
}

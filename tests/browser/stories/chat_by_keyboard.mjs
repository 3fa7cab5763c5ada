// The chat by keyboard alone, in three languages, on narrow screens and where the page is written from right to left.
import { person } from '../support/browser.mjs'
import { expectNoTrouble } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is, until } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'
import { chatOf, website } from '../support/website.mjs'

const words = {
  en: { open: 'Chat with us', fold: 'Fold', box: 'Your message' },
  de: { open: 'Chat öffnen', fold: 'Einklappen', box: 'Ihre Nachricht' },
  zh: { open: '在线咨询', fold: '收起', box: '您的留言' },
}

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const inbox = (await shop.ask('GET', '/api/inboxes')).items[0].id
  const site = await website(chatOf(shop, inbox))
  await shop.ask('PUT', `/api/inboxes/${inbox}/chat`, { active: true, sites: [site.origin] })
  const answer = async (text) => {
    const { items } = await shop.ask('GET', '/api/conversations?view=all')
    await shop.ask('POST', `/api/conversations/${items[0].id}/messages`, { kind: 'reply', text })
  }
  const focused = (locator) => until('it has the focus', () => locator.evaluate((one) => one === one.getRootNode().activeElement))

  for (const [lang, say] of Object.entries(words))
    await it(`by keyboard alone, where the page speaks ${lang}`, async () => {
      const visitor = await person({ width: 390, height: 800 })
      const { page } = visitor
      const { keyboard } = page
      await page.goto(`${site.origin}/?lang=${lang}`)
      const button = page.getByRole('button', { name: say.open })
      await button.waitFor()
      await keyboard.press('Tab')
      await keyboard.press('Tab')
      await focused(button)
      await keyboard.press('Enter')
      const panel = page.frameLocator('iframe')
      const box = panel.getByRole('textbox', { name: say.box })
      await focused(box)
      await keyboard.type('Hello')
      await keyboard.press('Enter')
      const log = panel.getByRole('log')
      // what is on its way stands there too, and is not at the desk yet
      await log.locator('article:not(.unsent)', { hasText: 'Hello' }).waitFor()
      await focused(box)
      await answer('Good day.')
      await log.getByText('Good day.').waitFor()
      await look(page, `the chat in ${lang} on a phone`, true)
      await keyboard.press('Escape')
      await focused(page.getByRole('button', { name: say.open }))
      is(await page.locator('iframe').isVisible(), false)
      await keyboard.press('Enter')
      await focused(box)
      // back out of the frame by Tab, to the button that folds it
      await until('Tab leads out again', async () => (await keyboard.press('Tab'), page.getByRole('button', { name: say.fold, exact: true }).evaluate((one) => one === one.getRootNode().activeElement)))
      await keyboard.press('Enter')
      await focused(page.getByRole('button', { name: say.open }))
      await expectNoTrouble(visitor)
      await visitor.leave()
    })

  await it('at 320 pixels, and at twice the size, nothing sticks out', async () => {
    for (const [width, height] of [[320, 480], [640, 400]]) {
      const visitor = await person({ width, height })
      await visitor.page.goto(`${site.origin}/?lang=de`)
      await visitor.page.getByRole('button', { name: 'Chat öffnen' }).click()
      const panel = visitor.page.frameLocator('iframe')
      await panel.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Guten Tag')
      await panel.getByRole('button', { name: 'Senden' }).click()
      await panel.getByRole('log').getByText('Guten Tag').waitFor()
      await look(visitor.page, `the chat at ${width} pixels`, true)
      is(await panel.locator('body').evaluate((body) => body.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight), true, 'the panel fits its frame')
      await expectNoTrouble(visitor)
      await visitor.leave()
    }
  })

  await it('on a page from right to left it stands on the other side, and its words can be read', async () => {
    const visitor = await person({ width: 1024, height: 700 })
    await visitor.page.goto(`${site.origin}/?lang=ar&dir=rtl`)
    const button = visitor.page.getByRole('button', { name: 'Chat with us' })
    is((await button.boundingBox()).x < 100, true, 'on the left')
    await button.click()
    const panel = visitor.page.frameLocator('iframe')
    await panel.getByRole('textbox', { name: 'Your message' }).fill('مرحبا، هل الغطاء متوفر؟')
    await panel.getByRole('button', { name: 'Send' }).click()
    const said = panel.getByRole('log').locator('article:not(.unsent) p')
    await said.waitFor()
    is(await said.evaluate((words) => getComputedStyle(words).unicodeBidi), 'plaintext', 'each is read its own way')
    await look(visitor.page, 'the chat from right to left', true)
    await expectNoTrouble(visitor)
  })
  site.close()
}

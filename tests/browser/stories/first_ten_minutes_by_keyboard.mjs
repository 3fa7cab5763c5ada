// The same way from the printed link to the inbox without a mouse.
import { person } from '../support/browser.mjs'
import { editorReady, expectNoTrouble, leaveField, row } from '../support/desk_page.mjs'
import { look } from '../support/furnished.mjs'
import { is } from '../support/report.mjs'
import { owner } from '../support/shop.mjs'
import { Server } from '../support/server.mjs'

const stops_max = 60

/** Tab until what has the focus is called so. */
async function tabTo(page, name) {
  const nameOfFocused = () => {
    const at = document.activeElement
    return (at?.labels?.[0] ?? at)?.innerText?.trim() ?? ''
  }
  for (let i = 0; i < stops_max; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(nameOfFocused)).startsWith(name)) return
  }
  throw new Error(`no stop is called "${name}"`)
}

async function press(page, name) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

export default async function story(it) {
  const server = await Server.start()
  const someone = await person()
  const { page } = someone
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor()

  await it('into the practice shop and out again', async () => {
    await page.goto(await server.setupLink())
    await heading('Welcome')
    await press(page, 'Look round the practice shop')
    await row(page, 'Chiara Moretti').waitFor()
    await press(page, 'Open my own shop')
    await heading('Set up Heard')
  })

  await it('the form', async () => {
    for (const [label, words] of [['Your name', owner.name], ['Email', owner.email], ['Password', owner.password], ['Name of the shop', 'Bean & Burr']]) {
      await tabTo(page, label)
      await page.keyboard.type(words)
    }
    await tabTo(page, 'Country')
    await page.keyboard.type('Germany')
    await page.keyboard.press('Tab')
    await press(page, 'Open the shop')
    await heading('A first message')
  })

  await it('a message, and its answer', async () => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ key: crypto.randomUUID().replaceAll('-', ''), message: 'Is the kettle back?', name: 'Greta', email: '', website: '' })) form.set(field, value)
    is((await fetch(`${server.base}/help/contact`, { method: 'POST', body: form, redirect: 'manual' })).status, 303)
    await heading('Is the kettle back?')
    await editorReady(page)
    await leaveField(page)
    await page.keyboard.press('r')
    await page.keyboard.type('It is.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Answered. It stands on their page').waitFor()
    await press(page, 'Go on')
    await heading('How shall we call you?')
  })

  await it('the rest, and the inbox', async () => {
    await tabTo(page, 'A soft sound')
    await page.keyboard.press('Space')
    await press(page, 'Try it')
    await press(page, 'Go on')
    await heading('Who else works here?')
    await press(page, 'Go on')
    await heading('That is all')
    await press(page, 'To the inbox')
    await row(page, 'Greta').waitFor()
    await expectNoTrouble(someone)
  })

  await it('a shop with a public address shows its form to a phone', async () => {
    const far = await Server.start({ public_url: 'http://desk.example.org' })
    const owner_there = await person({ width: 390, height: 780 })
    await owner_there.page.goto((await far.setupLink()).replace('http://desk.example.org', far.base).replace('/setup#', '/setup?own=1#'))
    for (const [label, words] of [['Your name', owner.name], ['Email', owner.email], ['Password', owner.password], ['Name of the shop', 'Bean & Burr']]) await owner_there.page.getByLabel(label).fill(words)
    await owner_there.page.getByRole('button', { name: 'Open the shop' }).click()
    await owner_there.page.getByRole('img', { name: 'QR code of the contact form' }).waitFor()
    await owner_there.page.getByText('http://desk.example.org/help/contact').waitFor()
    await look(owner_there.page, 'first message with a code', true)
    await expectNoTrouble(owner_there)
  })
}

// A complaint and a return, one question a page, without a script: nothing is lost on the way, and nothing is sent before it was checked.
import { person } from '../support/browser.mjs'
import { expectNoTrouble } from '../support/desk_page.mjs'
import { onlooker } from '../support/furnished.mjs'
import { holds, is } from '../support/report.mjs'
import { Shop } from '../support/shop.mjs'

const photo = { name: 'kettle.txt', mimeType: 'text/plain', buffer: Buffer.from('not really a photo\n') }

export default async function story(it) {
  const shop = await Shop.open({ known: true })
  const customer = await person({ script: false })
  const { page } = customer
  const seen = await onlooker(customer)
  const next = () => page.getByRole('button', { name: 'Continue' }).click()
  const waiting = async () => (await shop.ask('GET', '/api/conversations?view=open')).items

  await it('the help page and the contact form lead to both', async () => {
    for (const from of ['/help', '/help/contact']) {
      await page.goto(shop.base + from)
      is(await page.getByRole('link', { name: 'Return something' }).count(), 1, from)
      await page.getByRole('link', { name: 'Make a complaint' }).click()
      await page.getByText('Nothing is sent before you have looked through your answers.').waitFor()
    }
    await seen('complaint, start')
  })

  await it('an empty answer is an error that leads to its field', async () => {
    await page.getByRole('button', { name: 'Begin' }).click()
    await next()
    const summary = page.getByRole('alert')
    await summary.getByText('Something is not right yet').waitFor()
    holds(await summary.evaluate((one) => one === document.activeElement), 'the summary has no focus')
    holds((await page.title()).startsWith('Error: '), 'the title does not say that something is wrong')
    await summary.getByRole('link', { name: 'Tell us what happened' }).click()
    holds(page.url().endsWith('#answer'), 'the link does not lead to its field')
  })

  await it('what was answered is there after going back, reloading and coming back later', async () => {
    await page.getByLabel('What happened?').fill('The kettle leaks.\nNobody answered.')
    await next()
    await page.getByLabel('Is it about an order or a visit?').fill('1042')
    await next()
    await page.getByLabel('Is it about an order or a visit?').waitFor({ state: 'detached' })
    await page.waitForLoadState()
    await page.goBack()
    is(await page.getByLabel('Is it about an order or a visit?').inputValue(), '1042')
    await page.getByRole('link', { name: 'Back' }).click()
    is(await page.getByLabel('What happened?').inputValue(), 'The kettle leaks.\nNobody answered.')
    const later = page.url()
    await page.goto('about:blank')
    await page.goto(later)
    await page.reload()
    is(await page.getByLabel('What happened?').inputValue(), 'The kettle leaks.\nNobody answered.')
    await page.getByText('Go on later').click()
    await page.locator('.address').getByText('/help/complaint/').waitFor()
    await next()
    await next()
    await next()
  })

  await it('files stay chosen and can be taken off', async () => {
    await page.getByLabel('Do you have photos or files?').setInputFiles([photo, { ...photo, name: 'cup.txt' }])
    await next()
    await page.getByLabel('What is your name?').waitFor()
    await page.getByRole('link', { name: 'Back' }).click()
    await seen('complaint, files')
    await page.getByRole('button', { name: 'Remove cup.txt' }).click()
    is(await page.locator('.chosen li').count(), 1)
    await next()
    await page.getByLabel('What is your name?').fill('Greta Lind')
    await next()
    await next()
  })

  await it('all answers are checked, and a change leads back to the check', async () => {
    await page.getByRole('heading', { level: 1, name: 'Look through your answers' }).waitFor()
    await page.locator('.answers').getByText('kettle.txt').waitFor()
    await seen('complaint, the check')
    await page.getByRole('link', { name: 'Change What would put it right' }).click()
    await page.getByLabel('What would put it right for you?').fill('A new one.')
    await next()
    await page.locator('.answers').getByText('A new one.').waitFor()
    is((await waiting()).length, 0, 'sent before it was sent')
  })

  await it('it is confirmed at an address that stays, and sent once', async () => {
    await shop.server.advanceClock(5)
    const check = page.url()
    await page.getByRole('button', { name: 'Send complaint' }).click()
    await page.getByRole('heading', { level: 1, name: 'We have your complaint' }).waitFor()
    await seen('complaint, the confirmation')
    const number = await page.locator('.number').innerText()
    await page.reload()
    is(await page.locator('.number').innerText(), number)
    await page.goto(check)
    is(await page.locator('.number').innerText(), number, 'at the address of the answers')
    const [one, ...more] = await waiting()
    is(more.length, 0)
    is(one.came_as, 'complaint')
    const { items } = await shop.ask('GET', `/api/conversations/${one.id}/timeline`)
    is(items[0].text, 'The kettle leaks.\nNobody answered.\n\nOrder or visit: 1042\n\nWhat would put it right: A new one.')
    is(items[0].attachments.length, 1)
  })

  await it('a return is none, in the language that was chosen', async () => {
    await page.goto(`${shop.base}/help/return?lang=de`)
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.getByLabel('Was möchten Sie zurückgeben?').fill('Die blaue Tasse')
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByLabel('Wie heißen Sie?').fill('Bo')
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByRole('button', { name: 'Rückgabe senden' }).click()
    await page.getByText('Das ging sehr schnell.').waitFor()
    await shop.server.advanceClock(5)
    await page.getByRole('button', { name: 'Rückgabe senden' }).click()
    await page.getByRole('heading', { name: 'Wir haben Ihren Wunsch nach Rückgabe' }).waitFor()
    is((await waiting())[0].came_as, 'giving_back')
    await expectNoTrouble(customer)
  })

  await it('a machine that fills every field is asked to leave one empty', async () => {
    const begun = await fetch(`${shop.base}/help/complaint`, { method: 'POST', redirect: 'manual', body: new FormData() })
    const base = begun.headers.get('location').replace(/what$/, '')
    for (const [step, answer] of [['what', 'Buy now'], ['name', 'Bot'], ['email', '']]) {
      const form = new FormData()
      form.set('answer', answer)
      await fetch(shop.base + base + step, { method: 'POST', body: form, redirect: 'manual' })
    }
    await shop.server.advanceClock(60)
    const form = new FormData()
    form.set('website', 'https://spam.example')
    is((await fetch(`${shop.base}${base}check`, { method: 'POST', body: form, redirect: 'manual' })).status, 422)
    is((await waiting()).length, 2)
  })
}

// What a customer does on the shop's pages, with scripts switched off.
import { holds } from './report.mjs'

export async function fillForm(page, { message, name, email = '', file }) {
  await page.getByLabel('Your message').fill(message)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  if (file) await page.getByLabel('Photos or files').setInputFiles(file)
  await page.getByRole('button', { name: 'Send message' }).click()
}

/** Sends the form and gives number and address of the customer's own page. */
export async function writeToShop(page, base, words) {
  await page.goto(`${base}/help/contact`)
  await fillForm(page, words)
  return readConfirmation(page)
}

export async function readConfirmation(page) {
  await page.getByRole('heading', { name: 'We have your message' }).waitFor()
  const number = await page.locator('.number').innerText()
  holds(/^\d+$/.test(number), `"${number}" is no number`)
  const href = await page.getByRole('link', { name: 'Open your page' }).getAttribute('href')
  holds(/^\/my\/[\w-]+$/.test(href.split('?')[0]), `"${href}" is no own page`)
  return { number, own: href }
}

export async function writeBack(page, words) {
  await page.getByLabel('Your answer').fill(words)
  await page.getByRole('button', { name: 'Send answer' }).click()
  await page.locator('.thread').getByText(words).waitFor()
}

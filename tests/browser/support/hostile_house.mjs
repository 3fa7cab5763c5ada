// Hostile words in what a house says of itself and adds to its ways in, and in what is written about a customer.
import { line, ours } from './hostile.mjs'

const spoken = (words) => ({ en: words, de: words, zh: words })

/** A field of each kind on each form: its label, its hint and what can be chosen of it. */
function fields() {
  const kinds = ['short_text', 'long_text', 'choice', 'yes_no']
  return kinds.map((kind, n) => {
    const choice = line(ours[n], 60)
    const choices = kind === 'choice' ? spoken([choice, `other ${choice}`]) : { en: [], de: [], zh: [] }
    return { kind, required: false, on_contact: true, on_complaint: true, on_return: true, label: spoken(line(`${n} ${ours[n]}`, 150)), hint: spoken(line(ours[n + 4], 190)), choices }
  })
}

/** `at` is the conversation that is looked at, of this customer. */
export async function plantInTheHouse(shop, at, customer_id) {
  const [inbox] = (await shop.ask('GET', '/api/inboxes')).items
  await shop.ask('PUT', `/api/inboxes/${inbox.id}/fields`, { items: fields() })
  await shop.ask('PATCH', `/api/inboxes/${inbox.id}`, { name: line(ours[0], 70) })
  await shop.ask('POST', '/api/inboxes', { name: line(ours[3], 70) })
  await shop.askAsOwner(`/api/inboxes/${inbox.id}/channels`, { name: line(ours[1], 70), active: true, trusted: false })
  await shop.ask('PUT', `/api/inboxes/${inbox.id}/chat`, { active: true, sites: ['https://shop.example'] })
  await shop.ask('PATCH', '/api/shop', { name: line(ours[0], 110), zone: 'Europe/Berlin' })
  await shop.ask('PATCH', '/api/me', { shown_name: line(ours[1], 110) })
  const { country, region, week } = await shop.ask('GET', '/api/hours')
  await shop.ask('PUT', '/api/hours', { country, region, week, own_days: ours.slice(0, 5).map((words, n) => ({ date: `2031-03-0${n + 1}`, name: line(words, 40), open: [] })) })
  for (const [n, words] of ours.slice(0, 5).entries()) {
    const name = line(`${n} ${words}`, 70)
    await shop.ask('POST', '/api/teams', { name, people: [] })
    await shop.ask('POST', '/api/views', { name, shared: n % 2 === 0 })
    const due_at = new Date(Date.now() + (n + 1) * 86_400_000).toISOString()
    await shop.ask('POST', `/api/conversations/${at}/promises`, { kind: 'own', words: line(words, 290), due_at })
  }
  const organisation = await shop.ask('POST', '/api/organisations', { name: line(ours[2], 190) })
  await shop.ask('PATCH', `/api/customers/${customer_id}`, { organisation_id: organisation.id })
}

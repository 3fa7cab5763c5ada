// A shop that is set up, and ways to act in it without a browser.
import { is } from './report.mjs'
import { Server } from './server.mjs'

export const owner = { name: 'Ada Nowak', email: 'ada@shop.example', password: 'a kettle of fish' }
export const shop_name = 'Bean & Burr'

export class Shop {
  /** Sets a fresh shop up by its printed link and makes a token for scripts. `first_steps`: its owner still has them to do. */
  static async open(options = {}) {
    const shop = new Shop()
    shop.server = await Server.start(options)
    shop.base = shop.server.base
    const token = (await shop.server.setupLink()).split('#')[1]
    const { password, ...who } = owner
    const answer = await shop.server.post('/api/setup', { token, shop: shop_name, password, ...who })
    is(answer.status, 200, 'set-up')
    const { csrf } = await answer.json()
    shop.session = { Cookie: answer.headers.get('set-cookie').split(';')[0], Origin: shop.base, 'X-CSRF-Token': csrf }
    shop.token = (await shop.askAsOwner('/api/tokens', { name: 'browser tests' })).token
    if (!options.first_steps) await shop.ask('PATCH', '/api/first-steps', { step: 'over' })
    return shop
  }

  /** What no token may: people and tokens are for the owner in a browser. */
  async askAsOwner(path, body) {
    const answer = await this.server.post(path, body, this.session)
    is(answer.status, 201, path)
    return answer.json()
  }

  /** Asks the API; the answer has to be a success. */
  async ask(method, path, body, base = this.base) {
    const headers = { Authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }
    const answer = await fetch(base + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.status === 204 ? null : answer.json()
  }

  /** A customer's first message, over the API. */
  begin(name, subject, text = subject, more = {}) {
    return this.ask('POST', '/api/conversations', { customer: { name, ...more }, subject, text })
  }

  /** A message from the form, as a browser sends it. Gives the path of the customer's own page. */
  async submitForm({ message, name, email = '', files = [] }) {
    const form = new FormData()
    for (const [field, value] of Object.entries({ key: crypto.randomUUID().replaceAll('-', ''), message, name, email, website: '' })) form.set(field, value)
    for (const file of files) form.append('file', new Blob([file.bytes ?? 'x'], { type: file.type ?? 'text/plain' }), file.name)
    const answer = await fetch(`${this.base}/help/contact`, { method: 'POST', body: form, redirect: 'manual' })
    is(answer.status, 303, 'form')
    return answer.headers.get('location').replace(/\/sent.*$/, '')
  }

  /** What a customer writes on their own page. */
  async submitAnswer(own, message) {
    const form = new FormData()
    form.set('key', crypto.randomUUID().replaceAll('-', ''))
    form.set('message', message)
    const answer = await fetch(this.base + own, { method: 'POST', body: form, redirect: 'manual' })
    is(answer.status, 303, 'answer')
  }

  /** Signs a browser in without its sign-in page, which is a story of its own. */
  async letIn({ context }, who = owner, base = this.base) {
    const answer = await context.request.post(`${base}/api/session`, { data: { email: who.email, password: who.password } })
    is(answer.status(), 200, 'sign-in')
  }

  /** Adds somebody and takes their invitation up. */
  async hire(name, email, role = 'agent', password = 'another good password') {
    const { link } = await this.askAsOwner('/api/people', { name, email, role })
    const answer = await this.server.post('/api/invitations/accept', { token: link.split('#')[1], password })
    is(answer.status, 200, 'invitation')
    return { name, email, password }
  }

  close = () => this.server.kill()
}

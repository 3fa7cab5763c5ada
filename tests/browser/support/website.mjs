// Pages of a pretend shop, on an origin of their own.
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'

const plain = '<main><h1>Coffee</h1><p><a href="/tea">Tea</a></p></main>'

/**
 * `scripts`: what its pages hold, or says it for the address of one. `?lang=zh&dir=rtl` are those of the page.
 */
export async function website(scripts, body = plain) {
  const server = createServer((request, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    const asked = new URL(request.url, 'http://shop')
    const lang = asked.searchParams.get('lang') ?? 'en'
    const held = typeof scripts === 'function' ? scripts(asked.searchParams) : scripts
    answer.end(`<!doctype html><html lang="${lang}" dir="${asked.searchParams.get('dir') ?? 'ltr'}"><meta name="viewport" content="width=device-width"><meta name="theme-color" content="#7a1f3d"><title>Bean &amp; Burr</title>${body}${held}</html>`)
  })
  await new Promise((there) => server.listen(0, '127.0.0.1', there))
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

/** The line that an owner puts into those pages. */
export const chatOf = (shop, inbox, customer = '') => `<script async src="${shop.base}/widget.js" data-inbox="${inbox}"${customer && ` data-customer="${customer}"`}></script>`

/** What the shop's own server says of who is signed in there (docs/chat.md). */
export function signed(secret, inbox, email, name, issued_ms = Date.now()) {
  const who = `${inbox}\n${Math.floor(issued_ms / 1000)}\n${email}\n${name}`
  return `${Buffer.from(who).toString('hex')}.${createHmac('sha256', secret).update(who).digest('hex')}`
}

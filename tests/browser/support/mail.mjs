// Mail to and from a shop: handed in as a mail server hands it in, and taken by a server that takes everything.
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { until } from './report.mjs'
import { heard, sparePort, started, temporaryFolder } from './server.mjs'

let mails = 0

/** A raw mail of these words and headers. */
export function rawMail({ from = 'Juno Park <juno@mail.example>', to = 'Bean & Burr <shop@bean.example>', subject = 'My grinder', words = 'It smokes.', type = 'text/plain; charset=utf-8', ...more }) {
  const headers = { From: from, To: to, Subject: subject, Date: new Date().toUTCString(), 'Message-ID': `<${++mails}.${Date.now()}@mail.example>`, 'MIME-Version': '1.0', 'Content-Type': type, 'Content-Transfer-Encoding': '8bit', ...more }
  return `${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${words.replace(/\r?\n/g, '\r\n')}\r\n`
}

/** Hands a mail in by `heard receive`; what became of it. */
export function receive(shop, raw, inbox = 'shop@bean.example') {
  return JSON.parse(execFileSync(heard, ['receive', '--data', shop.server.data, '--inbox', inbox], { input: raw, encoding: 'utf8' }))
}

/** A mail server of this machine that takes whatever is sent to it. `mails` are those it has taken. */
export async function mailServer() {
  const port = sparePort()
  const folder = temporaryFolder()
  const sink = spawn('/usr/sbin/smtp-sink', ['-u', 'root', '-d', join(folder, 'mail.'), `127.0.0.1:${port}`, '16'], { stdio: 'ignore' })
  started.add(sink)
  sink.on('exit', () => started.delete(sink))
  const answers = () => new Promise((done) => {
    const line = createConnection(port, '127.0.0.1').on('connect', () => (line.destroy(), done(true))).on('error', () => done(false))
  })
  await until('the mail server is there', answers)
  // one that is being written has no end yet
  const whole = (mail) => /^X-Rcpt-Args: /m.test(mail) && mail.endsWith('\n')
  return { port, mails: () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).filter(whole) }
}

/** The mailbox of the first inbox: handed in on this machine, sent by that server. */
export const mailboxBy = (port) => ({ address: 'shop@bean.example', sender_name: 'Bean & Burr', ...(port ? { out: { host: '127.0.0.1', port, security: 'none', user: '' } } : {}) })

export async function connectMailbox(shop, port) {
  const { items } = await shop.ask('GET', '/api/inboxes')
  await shop.ask('PUT', `/api/inboxes/${items[0].id}/mailbox`, mailboxBy(port))
}

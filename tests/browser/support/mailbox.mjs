// A real mailbox on this machine: a Dovecot with TLS, into which mail is delivered as a mail server delivers it.
import { spawn } from 'node:child_process'
import { accessSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Skipped } from './report.mjs'
import { started, temporaryFolder } from './server.mjs'

const program = fileURLToPath(new URL('../../servers/dovecot.py', import.meta.url))

function expectDovecot() {
  try {
    accessSync('/usr/sbin/dovecot')
  } catch {
    if (process.env.HEARD_TEST_ALL) throw new Error('there is no dovecot')
    throw new Skipped('there is no dovecot')
  }
}

/** Ends with its story. `authority` is the file that a Heard has to trust, by SSL_CERT_FILE. */
export async function mailbox() {
  expectDovecot()
  const folder = temporaryFolder()
  const child = spawn('python3', ['-B', program, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  // its own children are ended by it, once it has nothing more to read
  const ending = { once: (event, act) => child.once(event, act), kill: () => child.stdin.end() }
  started.add(ending)
  child.on('exit', () => started.delete(ending))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('dovecot ended')
    return value
  }
  const told = {}
  while (!told.ready) {
    const [name, value] = (await next()).split(/=(.*)/s)
    told[name] = value
  }
  let mails = 0
  const deliver = async (raw) => {
    const path = join(folder, `delivered-${++mails}`)
    writeFileSync(path, raw)
    child.stdin.write(`deliver INBOX ${path}\n`)
    await next()
  }
  return { tls_port: told.tls_port, user: told.user, password: told.password, authority: told.authority, deliver }
}

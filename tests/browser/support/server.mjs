// A running Heard: started on a spare port with a folder of its own, ended by its process id.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const heard = fileURLToPath(new URL('../../../build/release/heard', import.meta.url))
const sparePorts = fileURLToPath(new URL('../../../tools/spare_port.py', import.meta.url))
/** Everything that runs and is to be ended with its story. */
export const started = new Set()
const folders = new Set()

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'heard-browser-'))
  folders.add(folder)
  return folder
}

/** A file of that size, without anything in it that would take time to write or to hand over. */
export function largeFile(name, bytes) {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, '')
  truncateSync(path, bytes)
  return path
}

function written(name, text) {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

export const sparePort = () => Number(execFileSync('python3', [sparePorts], { encoding: 'utf8' }))

export class Server {
  #process = null
  #said = ''

  /** `command` is serve or demo; `more` are further arguments, `env` further settings of the environment. `known`: its address is told to customers; `public_url`: another one is. */
  static async start({ command = 'serve', data = temporaryFolder(), more = [], env = {}, known = false, public_url = null } = {}) {
    const server = new Server()
    Object.assign(server, { command, data, more, env, port: sparePort() })
    server.base = `http://127.0.0.1:${server.port}`
    const told = known ? server.base : public_url
    if (told) server.more = [...more, '--config', written('heard.toml', `public_url = "${told}"\n`)]
    await server.begin()
    return server
  }

  /** Starts again, on the same port and data. */
  async begin(wait_ms = 60_000) {
    const words = [this.command, '--data', this.data, '--listen', `127.0.0.1:${this.port}`, '--test-clock', ...this.more]
    this.#said = ''
    this.#process = spawn(heard, words, { env: { ...process.env, HEARD_ALLOW_TEST_CLOCK: '1', ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const ours = this.#process
    started.add(ours)
    ours.on('exit', () => started.delete(ours))
    for (const stream of [ours.stdout, ours.stderr]) stream.on('data', (bytes) => (this.#said += bytes))
    const until = Date.now() + wait_ms
    while (!(await fetch(`${this.base}/readyz`).then((answer) => answer.ok, () => false))) {
      if (ours.exitCode !== null || Date.now() > until) throw new Error(`heard did not start:\n${this.#said.slice(-2000)}`)
      await pause(30)
    }
  }

  /** The link that is printed at the first start. */
  async setupLink() {
    for (let i = 0; i < 100; i++) {
      const found = /http:\/\/\S+\/setup#\S+/.exec(this.#said)
      if (found) return found[0]
      await pause(50)
    }
    throw new Error(`no set-up link was printed:\n${this.#said}`)
  }

  async end(signal) {
    const ours = this.#process
    if (ours.exitCode !== null || ours.signalCode !== null) return
    const gone = new Promise((done) => ours.once('exit', done))
    ours.kill(signal)
    await gone
  }

  kill = () => this.end('SIGKILL')
  stop = () => this.end('SIGTERM')

  async advanceClock(advance_seconds) {
    const answer = await this.post('/api/test/clock', { advance_seconds })
    if (answer.status !== 204) throw new Error(`the clock did not move: ${answer.status}`)
  }

  post(path, body, headers = {}) {
    return fetch(this.base + path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } })
  }
}

/** Ends what is still running and removes every folder. */
export async function endEverything() {
  const running = [...started]
  const gone = running.map((ours) => new Promise((done) => ours.once('exit', done)))
  for (const ours of running) ours.kill('SIGKILL')
  await Promise.all(gone)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

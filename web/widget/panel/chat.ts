// One visitor's chat: what was said, what is on its way, and the line to the desk. Words that could not go are kept and go again
// under the same key, so that none is lost and none is said twice.
import * as api from './api'
import { identity, tell } from './frame'
import { forgetOthers, newKey, read, write, type Unsent } from './kept'

export interface State {
  now: api.ChatNow | null
  lines: api.ChatLine[]
  promised: api.ChatLog['promised']
  unsent: Unsent[]
  begun: boolean
  settled: boolean
  number: number
  address_known: boolean
  /** Unanswered for so long that mail is offered; what is answered now goes by mail as well. */
  late: boolean
  by_mail: boolean
  /** As the shop's own site calls them; null: it does not say; empty: not known yet. */
  name: string | null
  writing: boolean
  online: boolean
  gone: boolean
  missing: boolean
  problem: 'problem' | 'address' | null
}

const nothingSaid = { lines: [], promised: [], settled: false, address_known: false, late: false, by_mail: false }

const wait_ms_max = 30_000
/** Just after mail is offered: the server says whether it is. */
const late_ms = 121_000

export class Chat {
  state: State = { ...nothingSaid, now: null, unsent: read().unsent, begun: read().link !== null, number: 0, name: identity ? '' : null, writing: false, online: true, gone: false, missing: false, problem: null }
  #link = read().link
  #socket: WebSocket | null = null
  #tries = 0
  #running: Promise<boolean> | null = null
  #reading: Promise<void> | null = null
  #again = false
  #said_at = 0
  #asked = !identity
  #late: ReturnType<typeof setTimeout> | undefined

  constructor(readonly changed: () => void) {
    addEventListener('online', () => void this.connect())
    document.addEventListener('visibilitychange', () => document.hidden || void this.refresh())
    // who is here, and when we are back, may change while nothing is said
    setInterval(() => document.hidden || void this.refresh(), 60_000)
    forgetOthers()
    void this.connect()
  }

  get #all() {
    return read()
  }

  #set(more: Partial<State>) {
    this.state = { ...this.state, ...more }
    this.changed()
  }

  async connect() {
    await this.refresh()
    void this.#deliver()
    if (!this.#link || (this.#socket && this.#socket.readyState < WebSocket.CLOSING)) return
    const socket = (this.#socket = api.live(this.#link))
    socket.onopen = () => (this.#tries = 0)
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)) as { news: boolean; writing?: boolean | null })
    socket.onclose = () => {
      if (this.#socket !== socket) return
      this.#set({ writing: false })
      this.#later()
    }
  }

  #later() {
    const wait_ms = Math.min(wait_ms_max, 1000 * 2 ** this.#tries++) * (0.5 + Math.random() / 2)
    setTimeout(() => void this.connect(), wait_ms)
  }

  #hear(frame: { news: boolean; writing?: boolean | null }) {
    if (typeof frame.writing === 'boolean') this.#set({ writing: frame.writing })
    if (frame.news) void this.refresh()
  }

  /** Calls at the same time share one reading; one that came while it was going on is read after it. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#again = true
      return this.#reading
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = null
      if (this.#again) void this.refresh()
      this.#again = false
    })
    return this.#reading
  }

  async #read() {
    try {
      if (!this.#asked) await this.#askWho()
      if (!this.#link) return this.#set({ now: await api.now(), online: true })
      const link = this.#link
      const { now, lines, ...rest } = await api.log(link)
      if (link !== this.#link) return
      const last = lines.at(-1)
      clearTimeout(this.#late)
      if (last && !last.ours && !rest.late) this.#late = setTimeout(() => void this.refresh(), late_ms)
      const before = this.state.lines.at(-1)?.id ?? 0
      if (before > 0 && lines.some((line) => line.ours && line.id > before)) tell('news')
      this.#set({ now, lines, ...rest, online: true, begun: true })
    } catch (error) {
      if (!(error instanceof api.Refused)) this.#set({ online: false })
      else if (error.status === 404 && this.#link) this.#forget(true)
      else if (error.status === 404) this.#set({ missing: true })
    }
  }

  /** Once: what they have begun since is theirs as well. */
  async #askWho() {
    const { name, link, number } = await api.known().catch((error: unknown) => {
      if (error instanceof api.Refused && error.status < 429) return { name: null, link: null, number: null }
      throw error
    })
    this.#asked = true
    if (link && number !== this.#all.ended) write({ ...this.#all, link: (this.#link = link) })
    this.#set({ name, begun: this.#link !== null })
  }

  #forget(gone: boolean) {
    this.#link = null
    this.#socket?.close()
    this.#socket = null
    write({ ...this.#all, link: null })
    this.#set({ ...nothingSaid, begun: false, gone })
    void this.refresh()
  }

  /** Words are kept before anything is tried. A file goes once: a browser cannot keep it over a reload. */
  async say(text: string, file: File | undefined, name: string, email: string): Promise<boolean> {
    if (file) return this.#sayNow({ key: newKey(), text, file, name, email })
    const unsent = [...this.state.unsent, { key: newKey(), text, at: new Date().toISOString() }]
    write({ ...this.#all, draft: '', unsent })
    this.#set({ unsent, problem: null, gone: false })
    return this.#deliver(name, email)
  }

  /** Behind the words that were said before it: first words begin one chat and not two. */
  async #sayNow(words: api.Words): Promise<boolean> {
    await this.#running
    if (this.state.unsent.length > 0) {
      this.#set({ problem: 'problem' })
      return false
    }
    try {
      await this.#take(words)
      this.#set({ problem: null })
      return true
    } catch (error) {
      const code = error instanceof api.Refused ? error.code : ''
      this.#set({ problem: code === 'invalid_email' ? 'address' : 'problem', online: error instanceof api.Refused })
      return false
    }
  }

  async #take(words: api.Words) {
    if (this.#link) {
      await api.say(this.#link, words)
    } else {
      this.#link = (await api.begin(words)).link
      write({ ...this.#all, link: this.#link })
      tell('begun')
      void this.connect()
    }
    await this.refresh()
  }

  /** One after the other, in order. What is refused comes back into the box; what found no way waits. */
  async #deliver(name = '', email = ''): Promise<boolean> {
    if (this.#running) return true
    this.#running = this.#deliverAll(name, email).finally(() => (this.#running = null))
    return this.#running
  }

  async #deliverAll(name: string, email: string): Promise<boolean> {
    for (let next = this.state.unsent[0]; next; next = this.state.unsent[0]) {
      try {
        await this.#take({ ...next, name, email })
      } catch (error) {
        if (!(error instanceof api.Refused) || error.status >= 500 || error.status === 429) {
          this.#set({ online: false })
          this.#later()
          return true
        }
        this.#drop(next.key, next.text)
        this.#set({ problem: error.code === 'invalid_email' ? 'address' : 'problem' })
        return false
      }
      this.#drop(next.key, '')
    }
    return true
  }

  #drop(key: string, back: string) {
    const unsent = this.state.unsent.filter((one) => one.key !== key)
    write({ ...this.#all, unsent, draft: back || this.#all.draft })
    this.#set({ unsent })
  }

  /** At most once every few seconds while it goes on. */
  writes(text: string) {
    write({ ...this.#all, draft: text })
    const now = Date.now()
    if (text === '' || now - this.#said_at < 3000 || this.#socket?.readyState !== WebSocket.OPEN) return
    this.#said_at = now
    this.#socket.send('{"writing":true}')
  }

  async leaveAddress(email: string): Promise<boolean> {
    if (!this.#link) return false
    try {
      await api.leaveAddress(this.#link, email)
      this.#set({ problem: null })
      await this.refresh()
      return true
    } catch (error) {
      this.#set({ problem: error instanceof api.Refused && error.status === 400 ? 'address' : 'problem' })
      return false
    }
  }

  fileOf(id: number): string {
    return this.#link ? api.fileOf(this.#link, id) : ''
  }

  /** The copy is made from what is on screen; at the shop the conversation stays, and on other devices of a known customer. */
  end() {
    write({ ...this.#all, ended: this.state.number })
    this.#forget(false)
  }
}

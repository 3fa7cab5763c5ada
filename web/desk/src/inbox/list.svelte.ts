// The list in the left pane: pages by cursor, patched by what the server pushes.
import { conversations, type View } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import type { ConversationRow } from '../generated/api'
import { session } from '../session/session.svelte'
import { addPage, belongs, dropListed, letIn, patchListed, type Listed } from './patch'

const first_page = 50
const next_page = 200

class InboxList {
  view = $state<View>('open')
  rows = $state.raw<ConversationRow[]>([])
  gathered = $state.raw<ConversationRow[]>([])
  stage = $state<'loading' | 'ready' | 'failed'>('loading')
  problem = $state('')
  loadingMore = $state(false)
  cursor = $state<string | null>(null)
  /** Place of the open conversation, kept when its row has gone. */
  place = -1
  #turn = 0
  #reading: Promise<void> | null = null
  #keep: number | null = null
  /** The view whose rows `showEarly` has read and nobody has taken over yet. */
  #read_early: View | null = null
  /** What the server pushed while the first page was on its way. */
  #early: ConversationRow[] = []

  get whole(): boolean {
    return this.stage === 'ready' && this.cursor === null
  }

  /** Asks for the rows before anything is drawn; the first `show` of the same view takes them over. */
  async showEarly(view: View) {
    await this.show(view)
    if (this.stage === 'ready') this.#read_early = view
  }

  async show(view: View) {
    const there = this.#read_early === view
    this.#read_early = null
    if (there) return
    this.view = view
    this.stage = 'loading'
    this.#set({ rows: [], gathered: [] })
    await this.reload()
  }

  /** Resolves when the first rows are there, or could not be had. */
  async ready(): Promise<void> {
    while (this.stage === 'loading' && this.#reading) await this.#reading
  }

  /** Reads the first page again, e.g. after the live channel has lost the thread. */
  reload(): Promise<void> {
    return (this.#reading = this.#readFirst())
  }

  async #readFirst() {
    const turn = ++this.#turn
    this.#early = []
    try {
      const page = await conversations(this.view, null, first_page)
      if (turn !== this.#turn) return
      this.#set({ rows: page.items, gathered: [] })
      this.cursor = page.next_cursor
      this.stage = 'ready'
      this.patch(this.#early)
    } catch (error) {
      if (turn !== this.#turn) return
      this.problem = sentenceFor(error)
      this.stage = 'failed'
    }
  }

  async more() {
    if (this.cursor === null || this.loadingMore || this.stage !== 'ready') return
    const turn = this.#turn
    this.loadingMore = true
    try {
      const page = await conversations(this.view, this.cursor, next_page)
      if (turn !== this.#turn) return
      this.#set(addPage(this, page.items))
      this.cursor = page.next_cursor
    } catch {
      // the next scroll asks again
    } finally {
      this.loadingMore = false
    }
  }

  patch(changed: readonly ConversationRow[]) {
    if (this.stage !== 'ready') {
      this.#early.push(...changed)
      return
    }
    this.#set(patchListed(this, changed, { view: this.view, me: session.me, keep_id: this.#keep, whole: this.whole }))
    // with nothing to shove, new rows come straight in
    if (this.rows.length === 0 && this.gathered.length > 0) this.letIn()
  }

  drop(gone: ReadonlySet<number>) {
    this.#early = this.#early.filter((row) => !gone.has(row.id))
    this.#set(dropListed(this, gone))
  }

  letIn() {
    this.#set(letIn(this))
  }

  /** The open conversation stays listed while it is read. */
  keep(id: number | null) {
    const left = this.rows.find((row) => row.id === this.#keep && row.id !== id)
    if (left && !belongs(left, this.view, session.me)) this.rows = this.rows.filter((row) => row !== left)
    this.#keep = id
    const index = this.indexOf(id)
    if (index >= 0) this.place = index
  }

  indexOf(id: number | null): number {
    return id === null ? -1 : this.rows.findIndex((row) => row.id === id)
  }

  /** The neighbour of the open conversation, or where it would have been. */
  neighbour(id: number | null, step: 1 | -1): ConversationRow | undefined {
    const index = this.indexOf(id)
    if (index >= 0) return this.rows[index + step]
    if (id === null || this.place < 0) return this.rows[step === 1 ? 0 : -1]
    return this.rows[step === 1 ? Math.min(this.place, this.rows.length - 1) : this.place - 1]
  }

  #set(listed: Listed) {
    this.rows = listed.rows
    this.gathered = listed.gathered
  }
}

export const list = new InboxList()

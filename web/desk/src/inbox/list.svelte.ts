// The list in the left pane: pages by cursor, patched by what the server pushes.
import { conversations, type Listing } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import type { ConversationRow } from '../generated/api'
import { look } from '../look/look.svelte'
import { session } from '../session/session.svelte'
import { compareBy, inOrder, newest, orderOf, type Order } from './order'
import { addPage, dropListed, letIn, patchListed, putBack, type Listed, type Reading } from './patch'
import { fits } from './listings'

const first_page = 50
const next_page = 200
const back_ms = 10_000

class InboxList {
  view = $state<Listing>('open')
  /** Of what the view shows, only those in this inbox. */
  #inbox = $state<number | null>(null)
  /** Of all there is, only those of whoever belongs to it. */
  organisation = $state<number | null>(null)
  /** How the server has put the rows in order. */
  order = $state.raw<Order>(newest)
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
  /** Whether the rows are those that `showEarly` has read, and nobody has taken them over yet. */
  #read_early = false
  /** What the server pushed while the first page was on its way. */
  #early: ConversationRow[] = []
  /** What was put back here, and until when: late news of its leaving must not keep it among what is new. */
  #back = new Map<number, number>()

  /** What a person has put together, and where they are asked, is shown whatever inbox it is in. */
  get inbox(): number | null {
    return typeof this.view === 'number' || this.view === 'asked' ? null : this.#inbox
  }

  showInbox(id: number | null): Promise<void> {
    this.#inbox = id
    return this.again()
  }

  get whole(): boolean {
    return this.stage === 'ready' && this.cursor === null
  }

  /** Asks for the rows before anything is drawn; the first `show` of the same view takes them over. */
  async showEarly(view: Listing, organisation: number | null) {
    await this.show(view, organisation)
    this.#read_early = this.stage === 'ready'
  }

  again(): Promise<void> {
    return this.show(this.view, this.organisation)
  }

  async show(view: Listing, organisation: number | null) {
    const there = this.#read_early && this.view === view && this.organisation === organisation
    this.#read_early = false
    if (there) return
    this.organisation = organisation
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
      const page = await conversations(this.view, this.inbox, this.organisation, look.order, null, this.view === 'snoozed' ? next_page : first_page)
      // what a saved view shows is known with the desk
      if (typeof this.view === 'number' && session.desk === null) await session.readDesk()
      if (turn !== this.#turn) return
      this.order = orderOf(this.view, page, look.order)
      this.#set({ rows: inOrder(page.items, this.order), gathered: [] })
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
      const page = await conversations(this.view, this.inbox, this.organisation, look.order, this.cursor, next_page)
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
    this.#set(patchListed(this, changed, { ...this.#by, keep_id: this.#keep, whole: this.whole }))
    const back = this.gathered.filter((row) => (this.#back.get(row.id) ?? 0) > performance.now())
    if (back.length > 0) this.#set(putBack(this, back, this.#by))
    // with nothing to shove, new rows come straight in
    if (this.rows.length === 0 && this.gathered.length > 0) this.letIn()
  }

  drop(gone: ReadonlySet<number>) {
    this.#early = this.#early.filter((row) => !gone.has(row.id))
    this.#set(dropListed(this, gone))
  }

  /** Rows that are listed again, in their places, as far as they belong here. */
  putBack(rows: readonly ConversationRow[]) {
    for (const row of rows) this.#back.set(row.id, performance.now() + back_ms)
    this.#set(putBack(this, rows, this.#by))
  }

  letIn() {
    this.#set(letIn(this, this.#by))
  }

  /** The open conversation stays listed while it is read. */
  keep(id: number | null) {
    const left = this.rows.find((row) => row.id === this.#keep && row.id !== id)
    if (left && !this.#by.fits(left)) this.rows = this.rows.filter((row) => row !== left)
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

  get #by(): Pick<Reading, 'fits' | 'compare'> {
    return { fits: (row) => fits(row, this.view) && (this.inbox === null || row.inbox_id === this.inbox) && (this.organisation === null || row.organisation_id === this.organisation), compare: compareBy(this.order) }
  }

  #set(listed: Listed) {
    this.rows = listed.rows
    this.gathered = listed.gathered
  }
}

export const list = new InboxList()

// One conversation as the desk knows it: head, timeline, what is on its way.
import * as api from '../api/desk'
import { ApiError } from '../api/request'
import { sentenceFor } from '../api/sentence'
import type { ConversationHead, TimelineItem } from '../generated/api'
import { mergeNewest, mergeOlder, newestCustomerMessage, type Leaving } from './merge'

const page_size = 50

export class Thread {
  head = $state.raw<ConversationHead | null>(null)
  items = $state.raw<TimelineItem[]>([])
  next_before = $state<number | null>(null)
  leaving = $state.raw<Leaving[]>([])
  stage = $state<'loading' | 'ready' | 'failed' | 'missing'>('loading')
  problem = $state('')
  loadingOlder = $state(false)
  /** The newest customer message that the reader has had before them. */
  seen_through = $state<number | null>(null)
  /** In how many places of the screen it stands. */
  shown = 0
  #stale = true
  #reading: Promise<void> | null = null
  #readingOlder: Promise<void> | null = null

  constructor(readonly id: number) {}

  get newestFromCustomer(): number | null {
    return newestCustomerMessage(this.items) ?? this.head?.last_customer_message_id ?? null
  }

  get unseen(): boolean {
    return this.newestFromCustomer !== null && this.newestFromCustomer !== this.seen_through
  }

  markSeen() {
    this.seen_through = this.newestFromCustomer
  }

  /** What was between known items may have changed: the next reading starts from the newest page. */
  startAnew() {
    this.items = []
    this.next_before = null
    this.#stale = true
  }

  markStale() {
    this.#stale = true
  }

  /** Reads head and newest page unless both are fresh. Calls at the same time share one reading. */
  async read(): Promise<void> {
    if (!this.#stale && this.stage === 'ready') return
    this.#reading ??= this.#readNow().finally(() => (this.#reading = null))
    return this.#reading
  }

  /** Reads again now, after everything that is being read already. */
  async refresh(): Promise<void> {
    this.#stale = true
    await this.#reading
    await this.read()
  }

  /** Reads the page before. Calls at the same time share one reading. */
  async older(): Promise<void> {
    if (this.next_before === null) return
    this.#readingOlder ??= this.#readOlder(this.next_before).finally(() => (this.#readingOlder = null))
    return this.#readingOlder
  }

  /** Reads back to the beginning; false when that failed. */
  async readAll(): Promise<boolean> {
    while (this.next_before !== null) {
      const before = this.next_before
      await this.older()
      if (this.next_before === before) return false
    }
    return true
  }

  async #readOlder(before: number) {
    this.loadingOlder = true
    try {
      this.#tell(mergeOlder(this, await api.timeline(this.id, before, page_size)))
    } catch (error) {
      this.problem = sentenceFor(error)
    } finally {
      this.loadingOlder = false
    }
  }

  /** A reply that was taken back is gone before the timeline says so. */
  drop(message_id: number) {
    this.items = this.items.filter((item) => item.message_id !== message_id)
  }

  patchHead(row: Partial<ConversationHead>) {
    if (this.head) this.head = { ...this.head, ...row }
  }

  async #readNow() {
    this.#stale = false
    try {
      const [head, page] = await Promise.all([api.conversation(this.id), api.timeline(this.id, null, page_size)])
      this.head = head
      this.#tell(mergeNewest(this, page))
      this.stage = 'ready'
      this.problem = ''
    } catch (error) {
      this.#stale = true
      this.problem = sentenceFor(error)
      if (error instanceof ApiError && error.status === 404) this.stage = 'missing'
      else if (this.stage !== 'ready') this.stage = 'failed'
    }
  }

  #tell(told: { items: TimelineItem[]; next_before: number | null }) {
    this.items = told.items
    this.next_before = told.next_before
  }
}

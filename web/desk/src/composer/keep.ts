// Carries drafts to the server and fetches those of one's other devices. Loaded after the first rows: until then, and
// whenever the server is out of reach, the browser has the words.
import { allDrafts, draftsOf, keepDraft } from '../api/drafts'
import { ApiError } from '../api/request'
import type { DraftView } from '../generated/api'
import { drafts, type Kept, type Where } from './drafts.svelte'
import { reconcile, sameWords, toTheSame } from './reconcile'

const pause_ms = 1_000
const retry_ms = 5_000
const retry_ms_max = 60_000
/** Browsers let no more than 64 kB go on when a page is left. */
const leaving_bytes_max = 60_000

interface Desk {
  /** Both are there now: somebody should know. */
  joined: () => void
  /** Calls now and whenever the connection is back, until the returned function is called. */
  whenOnline: (act: () => void) => () => void
}

const bytesOf = (body: unknown) => new TextEncoder().encode(JSON.stringify(body)).length
const nameOf = ({ conversation_id, mode }: Where) => `${conversation_id}.${mode}`

class Keeper {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #sending = new Set<string>()
  /** Counts what was carried to the server, so that an answer asked for before is known to be old. */
  readonly #carried = new Map<string, number>()
  #turn = 0
  #retry = retry_ms
  #stopped = false

  constructor(readonly desk: Desk) {}

  /** Whatever was written is carried on after a pause. */
  soon(where: Where, after_ms = pause_ms) {
    const name = nameOf(where)
    clearTimeout(this.#timers.get(name))
    this.#timers.set(name, setTimeout(() => void this.carry(where), after_ms))
  }

  /** Everything that the server does not have yet. */
  flush(leaving = false) {
    for (const where of drafts.all()) if (drafts.kept(where.conversation_id, where.mode).changed) void this.carry(where, leaving)
  }

  async carry(where: Where, leaving = false): Promise<void> {
    const name = nameOf(where)
    clearTimeout(this.#timers.get(name))
    const { conversation_id, mode } = where
    const kept = drafts.kept(conversation_id, mode)
    if (!kept.changed || this.#stopped) return
    // one at a time, in order: what comes meanwhile goes after it
    if (this.#sending.has(name)) return this.soon(where)
    this.#sending.add(name)
    try {
      const { text, html } = kept.draft ?? { text: '', html: null }
      const who = kept.people ? { to: [...kept.people.to], cc: [...kept.people.cc], bcc: [...kept.people.bcc] } : {}
      const body = { kind: mode, text, ...(html === null ? {} : { html }), ...(kept.seen_at === null ? {} : { seen_at: kept.seen_at }), ...who }
      const stored = await keepDraft(conversation_id, body, leaving && bytesOf(body) < leaving_bytes_max)
      if (!this.#stopped) this.#stored(where, kept, stored)
    } catch (error) {
      if (!this.#stopped) await this.#refused(where, error)
    } finally {
      this.#sending.delete(name)
    }
  }

  /** Fetches what other devices wrote: everywhere, or in one conversation. */
  async look(conversation_id: number | null = null) {
    const began = ++this.#turn
    const answer = await (conversation_id === null ? allDrafts() : draftsOf(conversation_id)).catch(() => null)
    if (answer === null || this.#stopped) return
    const ours = conversation_id === null ? drafts.all() : (['reply', 'note'] as const).map((mode) => ({ conversation_id, mode }))
    const theirs = answer.items.map((item) => ({ conversation_id: item.conversation_id, mode: item.kind }))
    const places = new Map([...ours, ...theirs].map((where) => [nameOf(where), where]))
    for (const [name, where] of places) {
      if (this.#sending.has(name) || (this.#carried.get(name) ?? 0) > began) continue
      this.#settle(where, answer.items.find((item) => item.conversation_id === where.conversation_id && item.kind === where.mode) ?? null)
    }
  }

  stop() {
    this.#stopped = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #stored(where: Where, carried: Kept, stored: DraftView) {
    this.#carried.set(nameOf(where), ++this.#turn)
    this.#retry = retry_ms
    const now = drafts.kept(where.conversation_id, where.mode)
    const changed = !sameWords(now.draft, carried.draft) || !toTheSame(now.people, carried.people)
    const nothing = carried.draft === null && carried.people === null
    drafts.put(where.conversation_id, where.mode, { ...now, seen_at: nothing ? null : stored.changed_at, changed })
    if (changed) this.soon(where)
  }

  async #refused(where: Where, error: unknown) {
    if (error instanceof ApiError && error.code === 'draft_moved') {
      const answer = await draftsOf(where.conversation_id).catch(() => null)
      if (answer === null || this.#stopped) return
      this.#settle(where, answer.items.find((item) => item.kind === where.mode) ?? null)
      return
    }
    // gone or refused for good; the words stay where they are written
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) return
    this.soon(where, this.#retry)
    this.#retry = Math.min(2 * this.#retry, retry_ms_max)
  }

  #settle(where: Where, stored: DraftView | null) {
    const { conversation_id, mode } = where
    const { kept, is } = reconcile(drafts.kept(conversation_id, mode), stored)
    if (is === 'same') drafts.put(conversation_id, mode, kept)
    else drafts.take(conversation_id, mode, kept)
    if (is === 'joined') this.desk.joined()
    if (kept.changed) this.soon(where)
  }
}

/** Keeps the drafts of who is signed in, until the returned function is called. */
export function keepDrafts(desk: Desk): () => void {
  const keeper = new Keeper(desk)
  const seen = () => (document.hidden ? keeper.flush(true) : void keeper.look())
  const left = () => keeper.flush(true)
  drafts.keeper = {
    wrote: (where) => keeper.soon(where),
    opened(conversation_id) {
      keeper.flush()
      void keeper.look(conversation_id)
    },
  }
  document.addEventListener('visibilitychange', seen)
  addEventListener('pagehide', left)
  // at the start and after every break
  const following = desk.whenOnline(() => void keeper.look().then(() => keeper.flush()))
  return () => {
    keeper.stop()
    following()
    drafts.keeper = null
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pagehide', left)
  }
}

// How far this person has read, on every device of theirs. State beside the rows, which are the same for everybody.
import { markSeen, seenSoFar } from '../api/seen'
import { ApiError } from '../api/request'
import type { SeenRow } from '../generated/api'
import { isUnread, knowing, type Asked, type Known } from './unread'

const soon_ms = 1_500

/** Refused for good, as for a conversation that is no more; anything else is worth another try. */
const isRefused = (error: unknown) => error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429

class SeenWords {
  /** Until it is known, nothing is unread. */
  #known = $state.raw<Known | null>(null)
  readonly ready = $derived(this.#known !== null)
  /** What the server has not been told yet. */
  #untold = new Map<number, SeenRow>()
  /** Counts what was said here, so that an answer asked for before is known to be old. */
  #turn = 0
  #telling: Promise<void> | null = null
  #reading: Promise<void> | null = null
  #soon: ReturnType<typeof setTimeout> | undefined

  isUnread(row: Asked): boolean {
    return this.#known !== null && isUnread(row, this.#known)
  }

  /** Its newest word is before this person's eyes. */
  saw(row: Asked) {
    // that moment is the word's or later, and earlier than of any word to come
    if (this.isUnread(row)) this.#note(row.id, row.last_customer_message_id, row.last_at)
  }

  markUnread(row: Asked) {
    this.#note(row.id, null, row.last_at)
  }

  /** Reads it again, with what other devices have said. */
  read(): Promise<void> {
    return (this.#reading ??= this.#readNow().finally(() => (this.#reading = null)))
  }

  /** Another device is saying something just now. */
  readSoon() {
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => document.hidden || void this.read(), soon_ms)
  }

  /** Whoever sits here now begins with nothing. */
  forget() {
    clearTimeout(this.#soon)
    this.#turn++
    this.#known = null
    this.#untold.clear()
  }

  #note(conversation_id: number, message_id: number | null, at: string) {
    const row = { conversation_id, message_id, at }
    this.#turn++
    if (this.#known !== null) this.#known = knowing([...this.#known.rows.values(), row], this.#known.since)
    this.#untold.set(conversation_id, row)
    void this.#tell()
  }

  #tell(): Promise<void> {
    return (this.#telling ??= this.#tellAll().finally(() => (this.#telling = null)))
  }

  /** One after the other, in order. What fails is told before the next reading. */
  async #tellAll() {
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        await markSeen(next.conversation_id, next.message_id)
      } catch (error) {
        if (!isRefused(error)) return
      }
      if (this.#untold.get(next.conversation_id) === next) this.#untold.delete(next.conversation_id)
    }
  }

  #next = () => this.#untold.values().next().value

  async #readNow(): Promise<void> {
    await this.#tell()
    const turn = this.#turn
    const answer = await seenSoFar().catch(() => null)
    if (answer === null) return
    if (turn !== this.#turn) return this.#readNow()
    this.#known = knowing([...answer.items, ...this.#untold.values()], answer.since)
  }
}

export const seen = new SeenWords()

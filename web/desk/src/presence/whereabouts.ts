// Decides when the others are told where this person is: not while passing through, not at every letter.
import type { Whereabouts } from '../generated/api'

const settle_ms = 300
/** Writing lapses by itself at the server after ten seconds. */
const again_ms = 4_000
const hidden_ms = 60_000
/** Who did nothing for so long is not said to be here, neither to colleagues nor to visitors. */
const idle_ms = 600_000

export class Teller {
  #conversation_id: number | null = null
  #writing = false
  #hidden = false
  #idle = false
  #acted_at = Date.now()
  #said: Whereabouts = { writing: false }
  #said_at = 0
  #soon: ReturnType<typeof setTimeout> | undefined
  #leaving: ReturnType<typeof setTimeout> | undefined
  #idling: ReturnType<typeof setTimeout> | undefined

  constructor(readonly say: (where: Whereabouts) => void) {}

  /** A key, a click, a movement: somebody sits there. Cheap, for it comes at every one of them. */
  act() {
    this.#acted_at = Date.now()
    this.#idling ??= setTimeout(() => this.#look(), idle_ms)
    if (!this.#idle) return
    this.#idle = false
    this.#sayLater()
  }

  move(conversation_id: number | null) {
    if (conversation_id === this.#conversation_id) return
    this.#conversation_id = conversation_id
    this.#writing = false
    this.#sayLater()
  }

  /** At every change of an answer's words. */
  write(writing: boolean) {
    this.#writing = writing
    this.#sayLater()
  }

  /** A page that nobody has looked at for a while is not where its person is. */
  hide(hidden: boolean) {
    clearTimeout(this.#leaving)
    if (hidden) {
      this.#leaving = setTimeout(() => this.#turn(true), hidden_ms)
    } else if (this.#hidden) {
      this.#turn(false)
    }
  }

  stop() {
    clearTimeout(this.#soon)
    clearTimeout(this.#leaving)
    clearTimeout(this.#idling)
    this.#soon = undefined
    this.#idling = undefined
  }

  #look() {
    const left_ms = this.#acted_at + idle_ms - Date.now()
    this.#idle = left_ms <= 0
    this.#idling = this.#idle ? undefined : setTimeout(() => this.#look(), left_ms)
    if (this.#idle) this.#sayLater()
  }

  #turn(hidden: boolean) {
    this.#hidden = hidden
    this.#writing = false
    this.#sayLater()
  }

  #sayLater() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.#sayNow()
    }, settle_ms)
  }

  #sayNow() {
    const id = this.#hidden || this.#idle ? null : this.#conversation_id
    const where: Whereabouts = id === null ? { writing: false } : { conversation_id: id, writing: this.#writing }
    if (this.#idle) where.idle = true
    const same = where.conversation_id === this.#said.conversation_id && where.writing === this.#said.writing && where.idle === this.#said.idle
    if (same && !(where.writing && Date.now() - this.#said_at >= again_ms)) return
    this.#said = where
    this.#said_at = Date.now()
    this.say(where)
  }
}

// Decides when the others are told where this person is: not while passing through, not at every letter.
import type { Whereabouts } from '../generated/api'

const settle_ms = 300
/** Writing lapses by itself at the server after ten seconds. */
const again_ms = 4_000
const hidden_ms = 60_000

export class Teller {
  #conversation_id: number | null = null
  #writing = false
  #hidden = false
  #said: Whereabouts = { writing: false }
  #said_at = 0
  #soon: ReturnType<typeof setTimeout> | undefined
  #leaving: ReturnType<typeof setTimeout> | undefined

  constructor(readonly say: (where: Whereabouts) => void) {}

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
    this.#soon = undefined
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
    const id = this.#hidden ? null : this.#conversation_id
    const where: Whereabouts = id === null ? { writing: false } : { conversation_id: id, writing: this.#writing }
    const same = where.conversation_id === this.#said.conversation_id && where.writing === this.#said.writing
    if (same && !(where.writing && Date.now() - this.#said_at >= again_ms)) return
    this.#said = where
    this.#said_at = Date.now()
    this.say(where)
  }
}

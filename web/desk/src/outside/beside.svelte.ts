// What is written beside a conversation, in the place of its composer: a letter to somebody outside, or an answer to one
// who was asked already.
import type { Letter } from '../write/letters.svelte'

export type What =
  | { is: 'letter'; conversation_id: number; letter: Letter | null }
  /** Words to be sent on: of one message, or null of all. */
  | { is: 'forward'; conversation_id: number; message_id: number | null }
  | { is: 'answer'; conversation_id: number; outside_id: number }

class Beside {
  /** Counts up with each, so that the same one again begins anew. */
  turn = $state(0)
  #now = $state.raw<What | null>(null)

  of(conversation_id: number): What | null {
    return this.#now?.conversation_id === conversation_id ? this.#now : null
  }

  open(what: What) {
    this.#now = what
    this.turn++
  }

  close() {
    this.#now = null
  }
}

export const beside = new Beside()

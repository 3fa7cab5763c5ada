// What the reply that is being written says of promises, by conversation: it becomes so once the reply has left.
import { SvelteMap } from 'svelte/reactivity'
import type { PromiseInReply, PromiseUnsaid } from '../generated/api'

/** As the server gives it back. */
export type Saying = PromiseUnsaid
const all = new SvelteMap<number, readonly Saying[]>()
const none: readonly Saying[] = []
export const promises_in_reply_max = 5

export const sayings = {
  of: (conversation_id: number): readonly Saying[] => all.get(conversation_id) ?? none,

  /** One more; of a promise that is spoken of already the later word holds. */
  add(conversation_id: number, said: Saying) {
    const others = sayings.of(conversation_id).filter((other) => said.id === null || other.id !== said.id)
    all.set(conversation_id, [...others, said].slice(-promises_in_reply_max))
  },

  drop(conversation_id: number, said: Saying) {
    sayings.put(conversation_id, sayings.of(conversation_id).filter((other) => other !== said))
  },

  put(conversation_id: number, said: readonly Saying[]) {
    if (said.length === 0) all.delete(conversation_id)
    else all.set(conversation_id, said)
  },
}

export const nothingSaid: Saying = { id: null, kind: 'own', words: '', due_at: null, reason: null, kept: false }

/** As it is sent. */
export const inReply = ({ id, kind, words, due_at, reason, kept }: Saying): PromiseInReply => ({
  kept,
  ...(id === null ? { kind, words } : { id }),
  ...(due_at === null ? {} : { due_at }),
  ...(reason === null ? {} : { reason }),
})

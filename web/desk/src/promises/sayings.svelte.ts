// What the reply that is being written says of promises, by conversation: it becomes so once the reply has left. Kept on this device, as its words are.
import { SvelteMap } from 'svelte/reactivity'
import type { PromiseInReply, PromiseUnsaid } from '../generated/api'
import { kept } from '../look/kept'
import { root } from '../router/root'
import { session } from '../session/session.svelte'

/** As the server gives it back. */
export type Saying = PromiseUnsaid
/** By the name under which it is kept. */
const all = new SvelteMap<string, readonly Saying[]>()
const none: readonly Saying[] = []
export const promises_in_reply_max = 5

const nameOf = (conversation_id: number) => `promises${root}.${session.me}.${conversation_id}`

function read(name: string): readonly Saying[] {
  try {
    return JSON.parse(kept.read(name) ?? '[]') as Saying[]
  } catch {
    return none
  }
}

export const sayings = {
  of: (conversation_id: number): readonly Saying[] => all.get(nameOf(conversation_id)) ?? read(nameOf(conversation_id)),

  /** One more; of a promise that is spoken of already the later word holds. */
  add(conversation_id: number, said: Saying) {
    const others = sayings.of(conversation_id).filter((other) => said.id === null || other.id !== said.id)
    sayings.put(conversation_id, [...others, said].slice(-promises_in_reply_max))
  },

  drop(conversation_id: number, said: Saying) {
    sayings.put(conversation_id, sayings.of(conversation_id).filter((other) => other !== said && JSON.stringify(other) !== JSON.stringify(said)))
  },

  put(conversation_id: number, said: readonly Saying[]) {
    const name = nameOf(conversation_id)
    all.set(name, said)
    if (said.length === 0) kept.forget(name)
    else kept.write(name, JSON.stringify(said))
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

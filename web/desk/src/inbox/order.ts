// In which order a list stands. Pure.
import type { ConversationPage, ConversationRow } from '../generated/api'

/** As the server read it: newest on top, or who waits longest below who is just in. */
export type Order = Pick<ConversationPage, 'order' | 'just_in_since'>

export const newest: Order = { order: 'newest', just_in_since: null }

type Compare = (a: ConversationRow, b: ConversationRow) => number

const rising = (a: string, b: string, a_id: number, b_id: number) => (a === b ? a_id - b_id : a < b ? -1 : 1)

const newestFirst: Compare = (a, b) => rising(b.last_at, a.last_at, b.id, a.id)

/** Just in, waiting for long, and the rest that does not wait for us. */
function part(row: ConversationRow, just_in_since: string): 0 | 1 | 2 {
  if (row.state !== 'open' || row.waiting_since === null) return 2
  return row.waiting_since >= just_in_since ? 0 : 1
}

function longestFirst(just_in_since: string): Compare {
  return (a, b) => {
    const at = part(a, just_in_since)
    const beside = at - part(b, just_in_since)
    if (beside !== 0 || at === 2) return beside || newestFirst(a, b)
    const since = rising(a.waiting_since ?? '', b.waiting_since ?? '', a.id, b.id)
    return at === 0 ? -since : since
  }
}

export function compareBy({ order, just_in_since }: Order): Compare {
  return order === 'longest_waiting' && just_in_since !== null ? longestFirst(just_in_since) : newestFirst
}

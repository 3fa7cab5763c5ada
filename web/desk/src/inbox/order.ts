// In which order a list stands. Pure.
import type { Listing } from '../api/desk'
import type { ConversationPage, ConversationRow, ListOrder } from '../generated/api'

/** As the server read it: newest on top, or who waits longest below who is just in; or else who comes back soonest on top. */
export interface Order {
  order: ListOrder | 'soonest_back'
  just_in_since: string | null
}

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

const soonestFirst: Compare = (a, b) => rising(a.snoozed_until ?? '', b.snoozed_until ?? '', a.id, b.id)

/** What was put off stands by when it comes back, if all of it is there and nobody asked for the newest. */
export const orderOf = (view: Listing, page: ConversationPage, asked: ListOrder): Order =>
  view === 'snoozed' && page.next_cursor === null && asked !== 'newest' ? { order: 'soonest_back', just_in_since: null } : page

/** Rows that the server has read, which stand as it put them unless they are to stand by when they come back. */
export const inOrder = (rows: ConversationRow[], by: Order) => (by.order === 'soonest_back' ? [...rows].sort(soonestFirst) : rows)

export function compareBy({ order, just_in_since }: Order): Compare {
  if (order === 'soonest_back') return soonestFirst
  return order === 'longest_waiting' && just_in_since !== null ? longestFirst(just_in_since) : newestFirst
}

// Joining pages of a timeline. Pure. Items are in order of id, newest last.
import type { TimelineItem, TimelinePage } from '../generated/api'

export interface Told {
  items: TimelineItem[]
  next_before: number | null
}

/** Puts the newest page over what is known. A gap between the two drops the older part: it loads again on demand. */
export function mergeNewest(told: Told, page: TimelinePage): Told {
  const first = page.items[0]
  const last = told.items.at(-1)
  if (first === undefined || last === undefined || last.id < first.id) {
    return { items: page.items, next_before: page.next_before }
  }
  return { items: [...told.items.filter((item) => item.id < first.id), ...page.items], next_before: told.next_before }
}

export function mergeOlder(told: Told, page: TimelinePage): Told {
  const known = new Set(told.items.map((item) => item.id))
  return { items: [...page.items.filter((item) => !known.has(item.id)), ...told.items], next_before: page.next_before }
}

export function newestCustomerMessage(items: readonly TimelineItem[]): number | null {
  return items.findLast((item) => item.kind === 'message_received')?.message_id ?? null
}

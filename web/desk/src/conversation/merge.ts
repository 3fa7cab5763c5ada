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

/** A message of ours that the server has not confirmed yet. */
export interface Leaving {
  key: string
  kind: 'reply' | 'note'
  text: string
  html: string | null
  at: string
  by_id: number | null
  /** The newest item that was there when it was sent. */
  after: number
}

/** Those that the timeline does not hold yet. The live channel may bring them before the answer to the sending does. */
export function stillLeaving(leaving: readonly Leaving[], items: readonly TimelineItem[]): readonly Leaving[] {
  const taken = new Set<number>()
  return leaving.filter((message) => {
    const arrived = items.find((item) => item.id > message.after && !taken.has(item.id) && isSame(item, message))
    if (arrived) taken.add(arrived.id)
    return arrived === undefined
  })
}

function isSame(item: TimelineItem, message: Leaving): boolean {
  return item.by_kind === 'person' && item.by_id === message.by_id && item.kind === `${message.kind}_written` && item.text?.trim() === message.text.trim()
}

// What goes on paper. Pure.
import { tellingDelivery } from '../conversation/delivery'
import { entriesOf } from '../conversation/entries'
import type { TimelineItem } from '../generated/api'

/** What both sides have read: no notes, which are the team's, and nothing that has not left the house. */
export function saidIn(items: readonly TimelineItem[]): TimelineItem[] {
  return entriesOf(items)
    .flatMap((entry) => (entry.is === 'message' ? [entry.item] : []))
    .filter((item) => item.kind !== 'note_written' && !(item.kind === 'reply_written' && unsent(item)))
}

function unsent(item: TimelineItem): boolean {
  const state = tellingDelivery(item.delivery)?.state
  return state === undefined ? item.held_until !== null : state !== 'sent' && state !== 'unknown'
}

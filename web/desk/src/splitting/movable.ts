// Which messages of a conversation can go on in one of their own. Pure.
import { entriesOf } from '../conversation/entries'
import type { TimelineItem } from '../generated/api'

export interface Movable {
  item: TimelineItem
  id: number
  /** Why it stays, if it has to. */
  stays: 'held' | 'elsewhere' | null
}

const gone: ReadonlySet<string> = new Set(['sent', 'failed'])

function staysBecause(item: TimelineItem): Movable['stays'] {
  if (item.part_number !== null) return 'elsewhere'
  const waits = item.kind === 'reply_written' && (item.delivery.length === 0 || item.delivery.some(({ state }) => !gone.has(state)))
  return waits ? 'held' : null
}

export function movable(items: readonly TimelineItem[]): Movable[] {
  return entriesOf(items).flatMap((entry) =>
    entry.is === 'message' && entry.item.message_id !== null ? [{ item: entry.item, id: entry.item.message_id, stays: staysBecause(entry.item) }] : [],
  )
}

/** More than notes has to go, and something that has gone out, or came in, has to stay. `whole`: there is nothing older. */
export function isSound(all: readonly Movable[], chosen: ReadonlySet<number>, whole: boolean): boolean {
  const speaks = ({ item }: Movable) => item.kind !== 'note_written'
  return all.some((one) => speaks(one) && chosen.has(one.id)) && (!whole || all.some((one) => speaks(one) && one.stays === null && !chosen.has(one.id)))
}

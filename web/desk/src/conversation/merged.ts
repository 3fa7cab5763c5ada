// Which merges of a timeline can still be taken apart, and which splits can be put back. Pure.
import type { TimelineItem } from '../generated/api'

/** Put back with words of its own, which stand for themselves again when they are taken out. */
function brought(item: TimelineItem, items: readonly TimelineItem[]): boolean {
  return item.split === 'put_back' && items.some((other) => other.part_id === item.part_id && other.text !== null && other.text !== undefined)
}

/** By item: the conversation that would stand for itself again. */
export function partable(items: readonly TimelineItem[]): ReadonlyMap<number, number> {
  const last = new Map<number, TimelineItem>()
  for (const item of items) if ((item.kind === 'merge_changed' || item.kind === 'split_changed') && item.part_id !== null) last.set(item.part_id, item)
  return new Map([...last].flatMap(([part_id, item]) => (item.together || brought(item, items) ? [[item.id, part_id] as const] : [])))
}

export interface Split {
  /** Where the words were said, and where they go on. */
  said_in: number
  goes_on_in: number
}

/** By item: what would be put back. `here` is the conversation whose timeline it is. */
export function splitsIn(items: readonly TimelineItem[], here: number): ReadonlyMap<number, Split> {
  const last = new Map<number, TimelineItem>()
  for (const item of items) if (item.kind === 'split_changed' && item.part_id !== null) last.set(item.part_id, item)
  return new Map(
    [...last].flatMap(([other, item]) => {
      if (item.split === 'split_off') return [[item.id, { said_in: here, goes_on_in: other }] as const]
      return item.split === 'split_off_from' ? [[item.id, { said_in: other, goes_on_in: here }] as const] : []
    }),
  )
}

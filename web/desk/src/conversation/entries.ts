// From timeline items to what is drawn: messages one by one, events between them folded into one line. Pure.
import type { TimelineItem } from '../generated/api'

export type Entry =
  | { is: 'message'; key: string; item: TimelineItem }
  | { is: 'events'; key: string; items: TimelineItem[] }
  /** Somebody outside who was asked, where there was news of them last. */
  | { is: 'outside'; key: string; item: TimelineItem }

const messages: ReadonlySet<string> = new Set(['message_received', 'reply_written', 'note_written'])
/** After these a reply is a draft again. */
const givesBack: ReadonlySet<string> = new Set(['reply_taken_back', 'reply_held_back'])

// what merging changes is said once, where it goes on
const unsaid: ReadonlySet<string> = new Set(['conversation_started', 'conversation_merged', 'conversation_parted'])

export function entriesOf(items: readonly TimelineItem[]): Entry[] {
  const takenBack = new Set(items.filter(({ kind }) => givesBack.has(kind)).map((item) => item.message_id))
  const newest = new Map(items.flatMap((item) => (item.outside === null ? [] : [[item.part_id, item.id]])))
  const entries: Entry[] = []
  for (const item of items) {
    if (unsaid.has(item.kind)) continue
    if (messages.has(item.kind)) {
      if (item.kind === 'reply_written' && takenBack.has(item.message_id)) continue
      entries.push({ is: 'message', key: `m${item.id}`, item })
      continue
    }
    if (item.outside !== null && newest.get(item.part_id) === item.id) {
      entries.push({ is: 'outside', key: `o${item.part_id}`, item })
      continue
    }
    const last = entries.at(-1)
    if (last?.is === 'events') last.items.push(item)
    else entries.push({ is: 'events', key: `e${item.id}`, items: [item] })
  }
  return entries
}

// What is worth calling somebody for: a customer's word or a matter come due, in their own hands or in nobody's. Pure.
import type { AskedRow, ConversationRow, LiveEvent } from '../generated/api'

export interface News {
  kind: 'wrote' | 'back' | 'asked'
  conversation_id: number
  name: string
  subject: string
}

const kinds: Readonly<Record<string, News['kind']>> = { message_received: 'wrote', conversation_came_back: 'back', mail_bounced: 'back', outside_changed: 'back', proper_look_asked: 'wrote' }

/** What a colleague's note has just asked; `name` is theirs. */
export function askedNews(asked: readonly AskedRow[], events: readonly LiveEvent[], rows: readonly ConversationRow[]): News[] {
  const fresh = new Set(events.flatMap((event) => (event.kind === 'colleague_asked' ? [event.message_id] : [])))
  return asked
    .filter((one) => fresh.has(one.message_id))
    .map(({ conversation_id, by_name }) => ({ kind: 'asked', conversation_id, name: by_name, subject: rows.find((row) => row.id === conversation_id)?.subject ?? '' }))
}

/** Where words were split off or put back: those are not new. */
export function movedIn(events: readonly LiveEvent[]): ReadonlySet<number | null> {
  return new Set(events.flatMap((event) => (event.kind === 'split_changed' ? [event.conversation_id] : [])))
}

/** One for each conversation, the latest; nothing for what a colleague looks after or what is settled by now. */
export function newsFor(me: number, events: readonly LiveEvent[], rows: readonly ConversationRow[]): News[] {
  const news = new Map<number, News>()
  const moved = movedIn(events)
  for (const event of events) {
    const kind = kinds[event.kind]
    const row = kind && rows.find((other) => other.id === event.conversation_id)
    // whoever asked is told by what they see
    if (!row || event.by_kind === 'person' || moved.has(row.id) || row.state !== 'open' || (row.assignee_id !== null && row.assignee_id !== me)) continue
    // mail from before its mailbox was connected: nobody waits
    if (kind === 'wrote' && row.waiting_since === null) continue
    news.set(row.id, { kind, conversation_id: row.id, name: row.customer_name, subject: row.subject })
  }
  return [...news.values()]
}

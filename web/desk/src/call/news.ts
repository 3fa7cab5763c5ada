// What is worth calling somebody for: a customer's word or a matter come due, in their own hands or in nobody's. Pure.
import type { ConversationRow, LiveEvent } from '../generated/api'

export interface News {
  kind: 'wrote' | 'back'
  conversation_id: number
  name: string
  subject: string
}

const kinds: Readonly<Record<string, News['kind']>> = { message_received: 'wrote', conversation_came_back: 'back' }

/** One for each conversation, the latest; nothing for what a colleague looks after or what is settled by now. */
export function newsFor(me: number, events: readonly LiveEvent[], rows: readonly ConversationRow[]): News[] {
  const news = new Map<number, News>()
  for (const event of events) {
    const kind = kinds[event.kind]
    const row = kind && rows.find((other) => other.id === event.conversation_id)
    if (!row || row.state !== 'open' || (row.assignee_id !== null && row.assignee_id !== me)) continue
    news.set(row.id, { kind, conversation_id: row.id, name: row.customer_name, subject: row.subject })
  }
  return [...news.values()]
}

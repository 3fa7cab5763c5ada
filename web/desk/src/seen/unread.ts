// Whether a conversation holds a customer's word that this person has not seen. Pure.
import type { ConversationRow, SeenRow } from '../generated/api'

export interface Known {
  /** What is not known and was written no later counts as seen. */
  since: string
  rows: ReadonlyMap<number, SeenRow>
  messages: ReadonlySet<number | null>
}

export type Asked = Pick<ConversationRow, 'id' | 'last_customer_message_id' | 'preview_by' | 'last_at' | 'created_at'>

/** Of one conversation the last row counts. */
export function knowing(told: Iterable<SeenRow>, since: string): Known {
  const rows = new Map([...told].map((row) => [row.conversation_id, row]))
  return { since, rows, messages: new Set([...rows.values()].map((row) => row.message_id)) }
}

export function isUnread(row: Asked, known: Known): boolean {
  const last = row.last_customer_message_id
  if (last === null) return false
  const seen = known.rows.get(row.id)
  if (seen?.message_id === null) return true
  // wherever it was seen: in this one, or in what was merged into it
  if (known.messages.has(last)) return false
  // moments of the server are all of one length, so that they stand in order as texts
  const until = seen && seen.at > known.since ? seen.at : known.since
  if (row.preview_by === 'customer') return row.last_at > until
  // one of us wrote after the customer, and the row does not say when that was
  return row.created_at > until || (seen !== undefined && last > (seen.message_id ?? 0))
}

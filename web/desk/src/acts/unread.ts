// Laying a conversation aside as if nobody here had read it yet.
import { status } from '../frame/status.svelte'
import type { ConversationHead } from '../generated/api'
import type { Way } from '../inbox/open'
import { seen } from '../seen/seen.svelte'
import { t } from '../words/words.svelte'

/** Opening it again takes it back. What the customer has not begun cannot be unread. */
export function markUnread(head: ConversationHead | null, way: Way) {
  if (head === null || head.last_customer_message_id === null) return
  seen.markUnread(head)
  way.leave()
  status.say(t('status.unread'))
}

// What stands in the menu More of a conversation, by the keys or words that the acts are bound to. Pure.
import type { ConversationHead } from '../generated/api'

type Head = Pick<ConversationHead, 'state' | 'assignee_id' | 'page_url' | 'last_customer_message_id'>

/** What is bound there only; the menu leaves out what cannot be done just now. */
export function moreActs(head: Head, me: number): string[] {
  if (head.state === 'deleted') return ['Ctrl-p']
  const or = (act: string, is: boolean) => (is ? [act] : [])
  return [
    ...or('i', head.assignee_id !== me),
    't',
    'goal',
    'subject',
    ...or('page', head.page_url !== null),
    ...or('u', head.last_customer_message_id !== null),
    'f',
    'q',
    'inbox',
    'split',
    'merge',
    'urgent',
    'complaint',
    'links',
    ...or('#', head.state !== 'set_aside'),
    'Ctrl-p',
    'delete',
  ]
}

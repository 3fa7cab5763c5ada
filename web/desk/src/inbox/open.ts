// Moving from conversation to conversation.
import { prefetch } from '../conversation/threads'
import { router } from '../router/router.svelte'
import { list } from './list.svelte'

export function openConversation(id: number | null, how?: 'push' | 'replace') {
  const route = router.route
  const open = route.at === 'inbox' ? route.conversation_id : null
  // walking through the list is one step in the history, not fifty
  router.open(id, how ?? (open !== null && id !== null ? 'replace' : 'push'))
  list.keep(id)
  const index = list.indexOf(id)
  if (index < 0) return
  requestIdleCallback(() => prefetch(list.rows[index + 1]?.id))
  if (index > list.rows.length - 20) void list.more()
}

export function openNeighbour(step: 1 | -1): boolean {
  const route = router.route
  const row = list.neighbour(route.at === 'inbox' ? route.conversation_id : null, step)
  if (row) openConversation(row.id)
  return row !== undefined
}

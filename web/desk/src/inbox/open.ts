// Moving from conversation to conversation.
import { prefetch } from '../conversation/threads'
import { router } from '../router/router.svelte'
import { list } from './list.svelte'

export function openConversation(id: number | null, how?: 'push' | 'replace') {
  const open = router.open_id
  // walking through the list is one step in the history, not fifty
  router.open(id, how ?? (open !== null && id !== null ? 'replace' : 'push'))
  list.keep(id)
  const index = list.indexOf(id)
  if (index < 0) return
  requestIdleCallback(() => prefetch(list.rows[index + 1]?.id))
  if (index > list.rows.length - 20) void list.more()
}

export function openNeighbour(step: 1 | -1): boolean {
  const row = list.neighbour(router.open_id, step)
  if (row) openConversation(row.id)
  return row !== undefined
}

/** Where one goes from an open conversation. */
export interface Way {
  /** It is dealt with. */
  on(from: number): void
  /** It is not: that was taken back. */
  back(to: number): void
  leave(): void
  /** Whether somebody who hands it over is done with it. */
  handing_over_is_done: boolean
}

export const throughList: Way = {
  on: (from) => openConversation((list.neighbour(from, 1) ?? list.neighbour(from, -1))?.id ?? null),
  back: openConversation,
  leave: () => openConversation(null),
  handing_over_is_done: false,
}

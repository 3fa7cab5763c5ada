// The threads in memory: the one on screen, its neighbours, and the most recently read.
import type { ConversationRow, LiveEvent } from '../generated/api'
import { Thread } from './thread.svelte'

const threads_max = 120
const known = new Map<number, Thread>()

/** The thread of a conversation; the least recently asked for makes room. */
export function threadOf(id: number): Thread {
  const thread = known.get(id) ?? new Thread(id)
  known.delete(id)
  known.set(id, thread)
  for (const [oldest, other] of known) {
    if (known.size <= threads_max) break
    if (other.leaving.length === 0) known.delete(oldest)
  }
  return thread
}

/** Reads a conversation that is likely to be opened next. */
export function prefetch(id: number | undefined) {
  if (id !== undefined) void threadOf(id).read()
}

export function patchThreads(rows: readonly ConversationRow[]) {
  for (const row of rows) known.get(row.id)?.patchHead(row)
}

/** Those that stand in the timeline of the open one. */
const beside = new Set<number>()

/** From now on it is read again as the open one is, until the returned function is called. */
export function showBeside(id: number): () => void {
  beside.add(id)
  return () => void beside.delete(id)
}

/** Something happened: the open thread reads again at once, others when they are opened. */
export function noteEvents(events: readonly LiveEvent[], open_id: number | null) {
  const touched = new Set(events.map((event) => event.conversation_id))
  for (const id of touched) {
    const thread = id === null ? undefined : known.get(id)
    if (!thread) continue
    if (events.some((event) => event.conversation_id === id && (event.kind === 'merge_changed' || event.kind === 'split_changed'))) thread.startAnew()
    thread.markStale()
    if (id === open_id || (id !== null && beside.has(id))) void thread.refresh()
  }
}

export function forgetAll(open_id: number | null) {
  for (const thread of known.values()) thread.markStale()
  if (open_id !== null) void threadOf(open_id).refresh()
  for (const id of beside) void threadOf(id).refresh()
}

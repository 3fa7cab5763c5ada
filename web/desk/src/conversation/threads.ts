// The threads in memory: the one on screen, its neighbours, and the most recently read.
import type { ConversationRow, LiveEvent } from '../generated/api'
import { Thread } from './thread.svelte'

const threads_max = 120
/** Items of all threads together: that is what takes room. */
const items_max = 800
const known = new Map<number, Thread>()

/** The thread of a conversation; the least recently asked for makes room. */
export function threadOf(id: number): Thread {
  const thread = known.get(id) ?? new Thread(id)
  known.delete(id)
  makeRoom()
  known.set(id, thread)
  return thread
}

function makeRoom() {
  let items = 0
  for (const thread of known.values()) items += thread.items.length
  for (const [id, thread] of known) {
    if (known.size < threads_max && items <= items_max) return
    if (thread.shown > 0 || thread.leaving.length > 0) continue
    known.delete(id)
    items -= thread.items.length
  }
}

/** From now on it is on screen: never forgotten, and read again when something happens, until the returned function is called. */
export function showThread(id: number): () => void {
  const thread = threadOf(id)
  ++thread.shown
  return () => void --thread.shown
}

/** Reads a conversation that is likely to be opened next. */
export function prefetch(id: number | undefined) {
  if (id !== undefined) void threadOf(id).read()
}

export function patchThreads(rows: readonly ConversationRow[]) {
  for (const row of rows) known.get(row.id)?.patchHead(row)
}

/** Something happened: what is on screen reads again at once, others when they are opened. */
export function noteEvents(events: readonly LiveEvent[]) {
  const touched = new Set(events.map((event) => event.conversation_id))
  for (const id of touched) {
    const thread = id === null ? undefined : known.get(id)
    if (!thread) continue
    if (events.some((event) => event.conversation_id === id && (event.kind === 'merge_changed' || event.kind === 'split_changed'))) thread.startAnew()
    thread.markStale()
    if (thread.shown > 0) void thread.refresh()
  }
}

export function forgetAll() {
  for (const thread of known.values()) {
    thread.markStale()
    if (thread.shown > 0) void thread.refresh()
  }
}

// Frames of the live channel, joined so that the screen changes at most once a frame.
import type { ConversationRow, LiveEvent, LiveFrame } from '../generated/api'

export interface Gathered {
  rows: ConversationRow[]
  events: LiveEvent[]
}

/** Later rows win over earlier ones of the same conversation; events stay in order. */
export function joinFrames(frames: readonly LiveFrame[]): Gathered {
  const rows = new Map<number, ConversationRow>()
  const events: LiveEvent[] = []
  for (const frame of frames) {
    for (const row of frame.rows) rows.set(row.id, row)
    events.push(...(frame.events))
  }
  return { rows: [...rows.values()], events }
}

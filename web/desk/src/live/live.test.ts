import { describe, expect, it } from 'vitest'
import type { ConversationRow, LiveEvent } from '../generated/api'
import { waitBefore } from './backoff'
import { joinFrames } from './gather'

describe('coming back after a break', () => {
  it('waits longer each time, up to a limit, and never all at once', () => {
    expect(waitBefore(0, 1)).toBe(500)
    expect(waitBefore(3, 1)).toBe(4_000)
    expect(waitBefore(40, 1)).toBe(15_000)
    expect(waitBefore(40, 0)).toBe(7_500)
  })
})

describe('frames joined for one repaint', () => {
  it('keeps the latest row of each conversation and every event in order', () => {
    const row = (id: number, subject: string) => ({ id, subject }) as ConversationRow
    const event = (seq: number) => ({ seq }) as LiveEvent
    const frame = (seq: number, rows: ConversationRow[], events: LiveEvent[]) => ({ seq, reset: false, rows, events, presence: null, attention: null })
    const news = joinFrames([
      frame(1, [row(1, 'a'), row(2, 'b')], [event(1)]),
      frame(2, [row(1, 'c')], [event(2)]),
      frame(3, [], []),
    ])
    expect(news.rows).toEqual([row(1, 'c'), row(2, 'b')])
    expect(news.events.map((entry) => entry.seq)).toEqual([1, 2])
  })
})

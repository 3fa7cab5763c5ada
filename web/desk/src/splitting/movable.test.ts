import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '../generated/api'
import { isSound, movable } from './movable'

const item = (message_id: number, kind: string, more: Partial<TimelineItem> = {}) => ({ id: message_id, message_id, kind, part_number: null, delivery: [], ...more }) as TimelineItem
const sent = (state: 'sent' | 'held') => ({ delivery: [{ to: 'own page', state, reason: null, report: null }] })

describe('what can be split off', () => {
  const all = movable([
    item(1, 'message_received'),
    item(2, 'reply_written', sent('sent')),
    item(3, 'note_written'),
    item(4, 'reply_written', sent('held')),
    item(5, 'message_received', { part_number: 7 }),
    { ...item(6, 'conversation_assigned'), message_id: null },
  ])

  it('is every message that has gone out or came in, and was said here', () => {
    expect(all.map(({ id, stays }) => [id, stays])).toEqual([[1, null], [2, null], [3, null], [4, 'held'], [5, 'elsewhere']])
  })

  it('is more than notes', () => {
    expect(isSound(all, new Set([3]), true)).toBe(false)
    expect(isSound(all, new Set([1, 3]), true)).toBe(true)
  })

  it('is never everything, as far as everything is known', () => {
    expect(isSound(all, new Set([1, 2]), true)).toBe(false)
    expect(isSound(all, new Set([1, 2]), false)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import type { SeenRow } from '../generated/api'
import { isUnread, knowing, type Asked } from './unread'

const at = (minute: number) => `2026-11-26T10:${String(minute).padStart(2, '0')}:00.000000Z`
const begun = 10

/** The customer wrote message 5 in conversation 1. */
const written = (minute: number, more: Partial<Asked> = {}): Asked => ({
  id: 1,
  last_customer_message_id: 5,
  preview_by: 'customer',
  last_at: at(minute),
  created_at: at(0),
  ...more,
})
/** One of us has answered since. */
const answered = (minute: number, more: Partial<Asked> = {}) => written(minute, { preview_by: 'person', ...more })
const seen = (message_id: number | null, minute: number, conversation_id = 1): SeenRow => ({ conversation_id, message_id, at: at(minute) })
const unread = (row: Asked, ...rows: SeenRow[]) => isUnread(row, knowing(rows, at(begun)))

describe('a conversation is unread', () => {
  it('when its newest word came after this began, and nothing says that it was seen', () => {
    expect(unread(written(11))).toBe(true)
    expect(unread(written(10))).toBe(false)
    expect(unread(written(9))).toBe(false)
  })

  it('until its newest word was seen', () => {
    expect(unread(written(20), seen(5, 20))).toBe(false)
    expect(unread(written(20), seen(4, 15))).toBe(true)
  })

  it('when it was marked so, however old it is', () => {
    expect(unread(written(5), seen(null, 30))).toBe(true)
    expect(unread(answered(5), seen(null, 30))).toBe(true)
  })

  it('never when the customer has said nothing', () => {
    expect(unread(answered(20, { last_customer_message_id: null, created_at: at(20) }), seen(null, 30))).toBe(false)
  })

  it('also after a colleague has answered what was not seen', () => {
    expect(unread(answered(21), seen(4, 15))).toBe(true)
    expect(unread(answered(21), seen(5, 20))).toBe(false)
    expect(unread(answered(21, { created_at: at(20) }))).toBe(true)
    expect(unread(answered(21))).toBe(false)
  })

  it('by the moment rather than by the number: numbers are given out in blocks', () => {
    expect(unread(written(20), seen(1005, 15))).toBe(true)
  })

  it('not for what was said before this began, whatever was seen of it', () => {
    expect(unread(written(8), seen(4, 5))).toBe(false)
  })
})

describe('a conversation that was merged', () => {
  it('is read where its newest word was seen in the other one', () => {
    expect(unread(written(20), seen(4, 15), seen(5, 20, 2))).toBe(false)
  })

  it('stays read when it is taken apart and has an older word again', () => {
    expect(unread(written(12), seen(9, 20))).toBe(false)
    expect(unread(answered(30), seen(9, 20))).toBe(false)
  })
})

describe('what is known', () => {
  it('is the last that was said of a conversation', () => {
    const known = knowing([seen(4, 15), seen(null, 16), seen(5, 20)], at(begun))
    expect(known.rows.size).toBe(1)
    expect([...known.messages]).toEqual([5])
  })
})

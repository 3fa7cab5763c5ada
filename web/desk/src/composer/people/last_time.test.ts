import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '../../generated/api'
import { lastTime } from './last_time'

const reply = (to: string[], state = 'sent', more: Partial<TimelineItem> = {}) =>
  ({ kind: 'reply_written', mail: { to, cc: [], bcc: [] }, delivery: [{ to: to[0], state, reason: null }], ...more }) as TimelineItem

describe('who the last answer went to', () => {
  it('is known from the newest that has gone by mail', () => {
    expect(lastTime([reply(['a@b.example']), reply(['c@d.example']), { kind: 'message_received', mail: { to: ['us@shop.example'] }, delivery: [] } as unknown as TimelineItem])?.to).toEqual(['c@d.example'])
  })

  it('is not asked of one that was taken back, or that stands on a page', () => {
    expect(lastTime([reply(['a@b.example']), reply(['c@d.example'], 'cancelled'), reply([], 'sent', { mail: null })])?.to).toEqual(['a@b.example'])
    expect(lastTime([])).toBeNull()
  })
})

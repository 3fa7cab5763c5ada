import { describe, expect, it } from 'vitest'
import type { DeliveryState, TimelineItem } from '../generated/api'
import { saidIn } from './said'

const at = '2026-11-21T10:00:00.000000Z'

function item(id: number, kind: string, state: DeliveryState | null = null, held_until: string | null = null): TimelineItem {
  const delivery = state === null ? [] : [{ to: 'page', state, reason: null, report: null }]
  const nothing = { html: null, attachments: [], assignee_id: null, assignee_name: null, until: null, tag: null, part_id: null, part_number: null, together: false, split: null, split_count: null, team: null, because: null, mail: null, bounce: null, outside: null, outside_name: null, answer_id: null, answer_text: null, understood: null, visitor: null, promise: null, settled: null, scale: null, mark: null, came_as: null, urgent: null, dial: null, offers: null, wished_by: null, why_not: null, effect_class: null, answers: [], inbox: null, language: null }
  return { id, at, kind, by_kind: 'person', by_id: 1, by_name: 'Ada', message_id: id, text: 'x', delivery, held_until, ...nothing }
}

const printed = (...items: TimelineItem[]) => saidIn(items).map(({ id }) => id)

describe('on paper', () => {
  it('stands what both sides said, in order', () => {
    expect(printed(item(1, 'conversation_started'), item(2, 'message_received'), item(3, 'reply_written', 'sent'))).toEqual([2, 3])
  })

  it('stands no note and nothing about how we work', () => {
    expect(printed(item(1, 'note_written'), item(2, 'conversation_tagged'), item(3, 'conversation_assigned'))).toEqual([])
  })

  it('stands nothing that has not left the house', () => {
    expect(printed(item(1, 'reply_written', 'held', at), item(2, 'reply_written', 'failed'), item(3, 'reply_written', null, at))).toEqual([])
    expect(printed(item(4, 'reply_written', 'cancelled'), item(5, 'reply_written', 'unknown'))).toEqual([5])
  })
})

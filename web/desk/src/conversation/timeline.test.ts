import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '../generated/api'
import { entriesOf } from './entries'
import { wordsOf } from './links'
import { mergeNewest, mergeOlder, newestCustomerMessage, stillLeaving } from './merge'

function item(id: number, kind = 'message_received', more: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id,
    at: '2026-11-21T10:00:00.000000Z',
    kind,
    by_kind: 'customer',
    by_id: 1,
    by_name: 'Greta',
    message_id: id * 10,
    text: 'x',
    html: null,
    delivery: [],
    held_until: null,
    attachments: [],
    assignee_id: null,
    assignee_name: null,
    until: null,
    tag: null,
    part_id: null,
    part_number: null,
    together: false,
    team: null,
    split: null,
    split_count: null,
    because: null,
    mail: null,
    bounce: null,
    outside: null,
    outside_name: null,
    answer_id: null,
    answer_text: null,
    understood: null,
    visitor: null,
    promise: null,
    settled: null,
    scale: null,
    mark: null,
    came_as: null,
    urgent: null,
    language: null,
    dial: null,
    offers: null,
    wished_by: null,
    why_not: null,
    effect_class: null,
    answers: [],
    inbox: null,
    ...more,
  }
}

const ids = (items: readonly TimelineItem[]) => items.map((entry) => entry.id)

describe('joining pages', () => {
  it('puts the newest page over what is known and keeps what is older', () => {
    const told = mergeNewest({ items: [item(1), item(2), item(3)], next_before: 1 }, { items: [item(3), item(4)], next_before: 3 })
    expect(ids(told.items)).toEqual([1, 2, 3, 4])
    expect(told.next_before).toBe(1)
  })

  it('drops the older part rather than hiding a gap', () => {
    const told = mergeNewest({ items: [item(1), item(2)], next_before: null }, { items: [item(8), item(9)], next_before: 8 })
    expect(ids(told.items)).toEqual([8, 9])
    expect(told.next_before).toBe(8)
  })

  it('puts older items in front, once', () => {
    expect(ids(mergeOlder({ items: [item(3)], next_before: 3 }, { items: [item(1), item(2), item(3)], next_before: null }).items)).toEqual([1, 2, 3])
  })

  it('finds the newest words of the customer', () => {
    expect(newestCustomerMessage([item(1), item(2), item(3, 'reply_written')])).toBe(20)
    expect(newestCustomerMessage([])).toBeNull()
  })
})

describe('what is drawn', () => {
  it('folds events between messages into one line and the beginning away', () => {
    const entries = entriesOf([
      item(1, 'conversation_started'),
      item(2),
      item(3, 'conversation_assigned'),
      item(4, 'conversation_resolved'),
      item(5, 'reply_written'),
    ])
    expect(entries.map((entry) => entry.key)).toEqual(['m2', 'e3', 'm5'])
  })

  it('leaves out a reply that was taken back', () => {
    const entries = entriesOf([item(1, 'reply_written', { message_id: 5 }), item(2, 'reply_taken_back', { message_id: 5 })])
    expect(entries.map((entry) => entry.key)).toEqual(['e2'])
  })
})

describe('addresses in plain words', () => {
  it('links web and mail addresses without the full stop behind them', () => {
    expect(wordsOf('see https://a.example/x?y=1. or write a.b@c.example!')).toEqual([
      { text: 'see ', href: null },
      { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
      { text: '. or write ', href: null },
      { text: 'a.b@c.example', href: 'mailto:a.b@c.example' },
      { text: '!', href: null },
    ])
  })

  it('never links anything that could run', () => {
    expect(wordsOf('javascript:alert(1) data:text/html,x').every((part) => part.href === null)).toBe(true)
  })

  it('loses no character', () => {
    const text = ' 你好（https://a.example/路）。\n\n<b>x</b> '
    expect(wordsOf(text).map((part) => part.text).join('')).toBe(text)
  })
})

describe('what is on its way', () => {
  const leaving = { key: 'a', kind: 'reply' as const, text: 'In May.', html: null, at: '', by_id: 3, after: 4 }
  const ours = { by_kind: 'person' as const, by_id: 3, text: 'In May.' }

  it('is shown until the timeline holds it, however that came', () => {
    expect(stillLeaving([leaving], [item(4)])).toEqual([leaving])
    expect(stillLeaving([leaving], [item(4), item(5, 'reply_written', ours)])).toEqual([])
  })

  it('is not taken for the same words said before, by somebody else, or as a note', () => {
    expect(stillLeaving([leaving], [item(3, 'reply_written', ours)])).toEqual([leaving])
    expect(stillLeaving([leaving], [item(5, 'reply_written', { ...ours, by_id: 2 })])).toEqual([leaving])
    expect(stillLeaving([leaving], [item(5, 'note_written', ours)])).toEqual([leaving])
  })

  it('said twice is shown twice', () => {
    expect(stillLeaving([leaving, { ...leaving, key: 'b' }], [item(5, 'reply_written', ours)]).map(({ key }) => key)).toEqual(['b'])
  })
})

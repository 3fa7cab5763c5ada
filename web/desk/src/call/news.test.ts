import { describe, expect, it } from 'vitest'
import type { ConversationRow, LiveEvent } from '../generated/api'
import { newsFor } from './news'

const me = 7
const event = (kind: string, conversation_id: number) => ({ kind, conversation_id }) as LiveEvent
const row = (id: number, more: Partial<ConversationRow> = {}) =>
  ({ id, state: 'open', assignee_id: null, customer_name: `c${id}`, subject: `s${id}`, ...more }) as ConversationRow

const calledFor = (events: LiveEvent[], rows: ConversationRow[]) => newsFor(me, events, rows).map((news) => [news.conversation_id, news.kind])

describe('what somebody is called for', () => {
  it('a customer who writes, a matter that comes back', () => {
    const events = [event('message_received', 1), event('conversation_came_back', 2)]
    expect(calledFor(events, [row(1), row(2, { assignee_id: me })])).toEqual([
      [1, 'wrote'],
      [2, 'back'],
    ])
  })

  it('an answer that mail came back from, by whoever looks after it', () => {
    expect(calledFor([event('mail_bounced', 1), event('mail_bounced', 2)], [row(1, { assignee_id: me }), row(2, { assignee_id: 8 })])).toEqual([[1, 'back']])
  })

  it('once for each conversation, however much they write', () => {
    expect(calledFor([event('message_received', 1), event('message_received', 1)], [row(1)])).toEqual([[1, 'wrote']])
  })

  it('never for words that were only split off or put back', () => {
    expect(calledFor([event('message_received', 1), event('split_changed', 1)], [row(1)])).toEqual([])
  })

  it('never for what a colleague looks after', () => {
    expect(calledFor([event('message_received', 1)], [row(1, { assignee_id: 8 })])).toEqual([])
  })

  it('never for what we do ourselves, nor for what is settled by now', () => {
    expect(calledFor([event('reply_written', 1), event('note_written', 1)], [row(1)])).toEqual([])
    expect(calledFor([event('message_received', 1)], [row(1, { state: 'resolved' })])).toEqual([])
  })

  it('never for mail from before its mailbox was connected', () => {
    expect(calledFor([event('message_received', 1)], [row(1, { waiting_since: null })])).toEqual([])
  })

  it('never for what this person may not see', () => {
    expect(calledFor([event('message_received', 1)], [])).toEqual([])
  })
})

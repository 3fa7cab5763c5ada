import { describe, expect, it } from 'vitest'
import type { ConversationRow } from '../generated/api'
import type { View } from '../api/desk'
import { fitsView } from './fits'
import { compareBy, inOrder, newest, orderOf } from './order'
import { addPage, letIn, patchListed, putBack, type Reading } from './patch'

function row(id: number, minute: number, more: Partial<ConversationRow> = {}): ConversationRow {
  const at = `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000000Z`
  return {
    id,
    number: id,
    state: 'open',
    channel: 'web_form',
    subject: `s${id}`,
    customer_id: 1,
    customer_name: 'Greta',
    assignee_id: null,
    preview: '',
    preview_by: 'customer',
    last_at: at,
    waiting_since: at,
    snoozed_until: null,
    message_count: 1,
    created_at: at,
    last_message_id: id,
    last_customer_message_id: id,
    tags: [],
    team_id: null,
    inbox_id: 1,
    language: null,
    organisation_id: null,
    proper_look_since: null,
    promised_by: null,
    came_as: null,
    urgent: false,
    ...more,
  }
}

const in_view = (view: View): Pick<Reading, 'fits'> => ({ fits: (it) => fitsView(it, view, 7) })
const reading: Reading = { ...in_view('open'), compare: compareBy(newest), keep_id: null, whole: true }
const ids = (rows: readonly ConversationRow[]) => rows.map((entry) => entry.id)

describe('a list that somebody reads', () => {
  const listed = { rows: [row(3, 30), row(2, 20), row(1, 10)], gathered: [] }

  it('changes rows in place', () => {
    const next = patchListed(listed, [row(1, 59, { subject: 'new' })], reading)
    expect(ids(next.rows)).toEqual([3, 2, 1])
    expect(next.rows[2]?.subject).toBe('new')
  })

  it('gathers new rows, newest first, instead of shoving', () => {
    const next = patchListed(listed, [row(4, 40), row(5, 50)], reading)
    expect(ids(next.rows)).toEqual([3, 2, 1])
    expect(ids(next.gathered)).toEqual([5, 4])
    expect(ids(letIn(next, reading).rows)).toEqual([5, 4, 3, 2, 1])
  })

  it('lets rows go that no longer belong, but keeps the one that is being read', () => {
    const settled = row(2, 20, { state: 'resolved' })
    expect(ids(patchListed(listed, [settled], reading).rows)).toEqual([3, 1])
    expect(ids(patchListed(listed, [settled], { ...reading, keep_id: 2 }).rows)).toEqual([3, 2, 1])
  })

  it('lists what is put off in no view but its own and everything', () => {
    const later = row(4, 40, { state: 'snoozed', snoozed_until: '2026-11-22T09:00:00.000000Z', assignee_id: 7 })
    const seen = (view: View) => patchListed(listed, [later], { ...reading, ...in_view(view) }).gathered.length
    expect([seen('open'), seen('mine'), seen('waiting'), seen('snoozed'), seen('all')]).toEqual([0, 0, 0, 1, 1])
  })

  it('lists what is not for us nowhere but there', () => {
    const aside = row(4, 40, { state: 'set_aside', assignee_id: 7 })
    const seen = (view: View) => patchListed(listed, [aside], { ...reading, ...in_view(view) }).gathered.length
    expect([seen('open'), seen('mine'), seen('resolved'), seen('set_aside'), seen('all')]).toEqual([0, 0, 0, 1, 0])
  })

  it('lists in its place what was taken back, and lets nothing else in', () => {
    const waiting = patchListed({ rows: [row(3, 30), row(1, 10)], gathered: [] }, [row(2, 20), row(9, 90)], reading)
    const back = putBack(waiting, [row(2, 20), row(8, 5, { state: 'resolved' })], reading)
    expect(ids(back.rows)).toEqual([3, 2, 1])
    expect(ids(back.gathered)).toEqual([9])
  })

  it('forgets a gathered row that was settled before anybody looked', () => {
    const gathered = patchListed(listed, [row(4, 40)], reading)
    expect(patchListed(gathered, [row(4, 41, { state: 'resolved' })], reading).gathered).toEqual([])
  })

  it('leaves rows among the unloaded ones to the next page', () => {
    expect(patchListed(listed, [row(9, 5)], { ...reading, whole: false }).gathered).toEqual([])
    expect(ids(patchListed(listed, [row(9, 5)], reading).gathered)).toEqual([9])
  })

  it('knows whose conversations are mine', () => {
    const mine: Reading = { ...reading, ...in_view('mine') }
    expect(ids(patchListed({ rows: [], gathered: [] }, [row(4, 1, { assignee_id: 7 }), row(5, 1)], mine).gathered)).toEqual([4])
  })

  it('asks for somebody only where it is our turn', () => {
    const unassigned: Reading = { ...reading, ...in_view('unassigned') }
    const rows = [row(4, 1), row(5, 1, { state: 'waiting' }), row(6, 1, { assignee_id: 7 })]
    expect(ids(patchListed({ rows: [], gathered: [] }, rows, unassigned).gathered)).toEqual([4])
  })

  it('keeps the longest waiting on top, below who is just in', () => {
    const longest: Reading = { ...reading, compare: compareBy({ order: 'longest_waiting', just_in_since: '2026-11-21T10:40:00.000000Z' }) }
    const long = { rows: [row(1, 10), row(2, 20)], gathered: [] }
    const news = patchListed(long, [row(4, 41), row(5, 50), row(3, 30), row(9, 59, { state: 'waiting', waiting_since: null })], longest)
    expect(ids(letIn(news, longest).rows)).toEqual([5, 4, 1, 2, 3])
    expect(ids(patchListed(long, [row(3, 30)], { ...longest, whole: false }).gathered)).toEqual([])
  })

  it('lists what was put off by when it comes back, once all of it is there and unless the newest are asked for', () => {
    const back = (id: number, day: number) => row(id, 10, { state: 'snoozed', snoozed_until: `2026-11-2${day}T09:00:00.000000Z` })
    const page = { items: [back(1, 5), back(2, 2), back(3, 4)], next_cursor: null, order: 'longest_waiting', just_in_since: null } as const
    const soonest = orderOf('snoozed', { ...page, items: [...page.items] }, 'usual')
    expect(ids(inOrder([...page.items], soonest))).toEqual([2, 3, 1])
    const rows = patchListed({ rows: inOrder([...page.items], soonest), gathered: [] }, [back(4, 3)], { ...reading, ...in_view('snoozed'), compare: compareBy(soonest) })
    expect(ids(letIn(rows, { compare: compareBy(soonest) }).rows)).toEqual([2, 4, 3, 1])
    const as_read = [
      orderOf('snoozed', { ...page, items: [], next_cursor: 'more' }, 'usual'),
      orderOf('snoozed', { ...page, items: [] }, 'newest'),
      orderOf('all', { ...page, items: [] }, 'usual'),
    ]
    expect(as_read.map((order) => ids(inOrder([...page.items], order)))).toEqual([[1, 2, 3], [1, 2, 3], [1, 2, 3]])
  })

  it('does not list a row twice when a page follows', () => {
    expect(ids(addPage(listed, [row(1, 10), row(0, 5)]).rows)).toEqual([3, 2, 1, 0])
  })
})

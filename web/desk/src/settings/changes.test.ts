import { describe, expect, it } from 'vitest'
import type { HouseChange } from '../generated/api'
import { sentencesOf } from './changes'

const change = (more: Partial<HouseChange>): HouseChange => ({ id: 1, at: '2026-11-21T10:00:00Z', by_name: 'Mara', kind: '', about: null, what: [], ...more })

describe('what was changed about the house', () => {
  it('is said in a sentence each', () => {
    expect(sentencesOf(change({ kind: 'shop_changed', what: ['name', 'zone'] }))).toEqual(['Mara renamed the shop', 'Mara set the shop’s clock'])
    expect(sentencesOf(change({ kind: 'rules_changed', what: ['hold_seconds=20'] }))).toEqual(['Mara decided: A reply can be taken back for 20 seconds'])
    expect(sentencesOf(change({ kind: 'rules_changed', what: ['open_each_max=7', 'assignment=by_rule'] }))).toEqual(['Mara decided: Nobody is given more than 7 that are open', 'Mara decided: New conversations are given out by rule'])
    expect(sentencesOf(change({ kind: 'person_changed', about: 'Tom', what: ['agent', 'inactive'] }))).toEqual(['Mara changed the entry of Tom, who does not work here any more'])
  })

  it('tells of inboxes, mailboxes and sending', () => {
    expect(sentencesOf(change({ kind: 'mailbox_changed', about: 'Shop', what: [] }))).toEqual(['Mara changed the mailbox of Shop'])
    expect(sentencesOf(change({ kind: 'mailbox_changed', about: 'Shop', what: ['removed'] }))).toEqual(['Mara disconnected the mailbox of Shop'])
    expect(sentencesOf(change({ kind: 'inbox_changed', about: 'Repairs', what: ['removed'] }))).toEqual(['Mara took the inbox Repairs away'])
    expect(sentencesOf(change({ kind: 'sending_changed', what: ['on'] }))).toEqual(['Mara turned sending on'])
    expect(sentencesOf(change({ kind: 'sending_changed', what: ['off'] }))).toEqual(['Mara stopped sending'])
  })

  it('names nobody who is not known, and says so', () => {
    expect(sentencesOf(change({ kind: 'person_added', by_name: null, about: 'Tom', what: ['admin'] }))).toEqual(['Somebody at the server invited Tom (Owner)'])
    expect(sentencesOf(change({ kind: 'ready_answer_changed', what: ['removed'] }))).toEqual(['Mara took a ready answer away'])
    expect(sentencesOf(change({ kind: 'customer_erased', what: ['taken_back'] }))).toEqual(['Mara took back first words to somebody who was not known before'])
    expect(sentencesOf(change({ kind: 'something_new' }))).toEqual(['Mara changed something'])
  })
})

import { describe, expect, it } from 'vitest'
import type { ConversationRow } from '../generated/api'
import { fitsFilter, type Filter } from './fits'

const row = (more: Partial<ConversationRow>) => ({ state: 'open', assignee_id: null, team_id: null, tags: [], channel: 'web_form', ...more }) as ConversationRow
const anything: Filter = { state: null, whose: 'anyone', person_id: null, tag: null, channel: null, team_id: null, inbox_id: null, own_teams: false, promised: false, language: null, organisation_id: null, unread: false, urgent: false }

describe('a saved view', () => {
  it('shows what fits all that is said', () => {
    const returns: Filter = { ...anything, state: 'open', whose: 'nobody', tag: 'Returns' }
    expect(fitsFilter(row({ tags: ['returns', 'urgent'] }), returns, 7)).toBe(true)
    expect(fitsFilter(row({ tags: ['urgent'] }), returns, 7)).toBe(false)
    expect(fitsFilter(row({ tags: ['returns'], assignee_id: 7 }), returns, 7)).toBe(false)
    expect(fitsFilter(row({ tags: ['returns'], state: 'resolved' }), returns, 7)).toBe(false)
  })

  it('says for each reader whose they are', () => {
    expect(fitsFilter(row({ assignee_id: 7 }), { ...anything, whose: 'me' }, 7)).toBe(true)
    expect(fitsFilter(row({ assignee_id: 7 }), { ...anything, whose: 'me' }, 8)).toBe(false)
    expect(fitsFilter(row({ assignee_id: 7 }), { ...anything, whose: 'person', person_id: 7 }, 8)).toBe(true)
    expect(fitsFilter(row({}), { ...anything, whose: 'person', person_id: 7 }, 7)).toBe(false)
  })

  it('shows one team what is theirs', () => {
    expect(fitsFilter(row({ team_id: 3 }), { ...anything, team_id: 3 }, 7)).toBe(true)
    expect(fitsFilter(row({ team_id: 4 }), { ...anything, team_id: 3 }, 7)).toBe(false)
    expect(fitsFilter(row({}), { ...anything, team_id: 3 }, 7)).toBe(false)
    expect(fitsFilter(row({ language: 'de' }), { ...anything, language: 'de' }, 7)).toBe(true)
    expect(fitsFilter(row({ language: null }), { ...anything, language: 'de' }, 7)).toBe(false)
    expect(fitsFilter(row({ organisation_id: 3 }), { ...anything, organisation_id: 3 }, 7)).toBe(true)
    expect(fitsFilter(row({ organisation_id: null }), { ...anything, organisation_id: 3 }, 7)).toBe(false)
    expect(fitsFilter(row({ inbox_id: 2 }), { ...anything, inbox_id: 2 }, 7)).toBe(true)
    expect(fitsFilter(row({ inbox_id: 1 }), { ...anything, inbox_id: 2 }, 7)).toBe(false)
    expect(fitsFilter(row({ promised_by: null }), { ...anything, promised: true }, 7)).toBe(false)
    expect(fitsFilter(row({ urgent: false }), { ...anything, urgent: true }, 7)).toBe(false)
    expect(fitsFilter(row({ urgent: true }), { ...anything, urgent: true }, 7)).toBe(true)
    expect(fitsFilter(row({ urgent: true }), anything, 7)).toBe(true)
  })

  it('never shows what was set aside or merged unless it asks for it', () => {
    expect(fitsFilter(row({ state: 'merged' }), anything, 7)).toBe(false)
    expect(fitsFilter(row({ state: 'set_aside' }), anything, 7)).toBe(false)
    expect(fitsFilter(row({ state: 'set_aside' }), { ...anything, state: 'set_aside' }, 7)).toBe(true)
    expect(fitsFilter(row({ channel: 'api' }), { ...anything, channel: 'web_form' }, 7)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { actsIn, noActs, withAnswer } from './acts'

const nobody = { assignee_id: null, team_id: null }

describe('what is done when an answer is sent', () => {
  it('adds up over several answers, and no tag twice', () => {
    const one = withAnswer(noActs, { tag: 'returns', take: true, state: 'waiting', ...nobody })
    const two = withAnswer(one, { tag: 'returns', take: false, state: 'resolved', ...nobody })
    expect(two).toEqual({ tags: ['returns'], take: true, state: 'resolved', ...nobody })
    expect(withAnswer(two, { tag: 'thanks', take: false, state: null, ...nobody })).toEqual({ tags: ['returns', 'thanks'], take: true, state: 'resolved', ...nobody })
  })

  it('is given to one person, the last that is named, or taken', () => {
    const given = withAnswer(noActs, { tag: null, take: false, state: null, assignee_id: 7, team_id: 3 })
    expect(given).toEqual({ ...noActs, assignee_id: 7, team_id: 3 })
    expect(actsIn(given)).toBe(true)
    expect(withAnswer(given, { tag: null, take: false, state: null, assignee_id: 8, team_id: null })).toEqual({ ...noActs, assignee_id: 8, team_id: 3 })
    const taken = withAnswer(given, { tag: null, take: true, state: null, ...nobody })
    expect(taken).toEqual({ ...noActs, take: true, team_id: 3 })
    expect(withAnswer(taken, { tag: null, take: false, state: null, assignee_id: 8, team_id: null })).toEqual({ ...noActs, assignee_id: 8, team_id: 3 })
  })

  it('is nothing for words alone', () => {
    expect(actsIn(withAnswer(noActs, { tag: null, take: false, state: null, ...nobody }))).toBe(false)
  })
})

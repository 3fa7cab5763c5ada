import { describe, expect, it } from 'vitest'
import { actsIn, noActs, withAnswer } from './acts'

describe('what is done when an answer is sent', () => {
  it('adds up over several answers, and no tag twice', () => {
    const one = withAnswer(noActs, { tag: 'returns', take: true, state: 'waiting' })
    const two = withAnswer(one, { tag: 'returns', take: false, state: 'resolved' })
    expect(two).toEqual({ tags: ['returns'], take: true, state: 'resolved' })
    expect(withAnswer(two, { tag: 'thanks', take: false, state: null })).toEqual({ tags: ['returns', 'thanks'], take: true, state: 'resolved' })
  })

  it('is nothing for words alone', () => {
    expect(actsIn(withAnswer(noActs, { tag: null, take: false, state: null }))).toBe(false)
  })
})

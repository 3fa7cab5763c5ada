import { describe, expect, it } from 'vitest'
import { retag } from './retag'

describe('tags after the dialog', () => {
  it('are what was there, less what was taken off, and what was put on', () => {
    expect(retag(['returns', 'grinder'], ['late'], ['returns'])).toEqual(['grinder', 'late'])
  })

  it('keep what a colleague put on meanwhile, and leave off what they took off', () => {
    expect(retag(['returns', 'theirs'], ['mine'], [])).toEqual(['returns', 'theirs', 'mine'])
    expect(retag([], ['mine'], ['gone already'])).toEqual(['mine'])
  })

  it('stand there once', () => {
    expect(retag(['late'], ['late'], [])).toEqual(['late'])
  })
})

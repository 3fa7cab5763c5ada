import { describe, expect, it } from 'vitest'
import { scrollToShow, sightOf } from './window'

describe('the rows in sight', () => {
  it('is nothing for an empty list', () => {
    expect(sightOf(0, 800, 84, 0)).toEqual({ first: 0, end: 0, above: 0, below: 0 })
  })

  it('draws a screenful and a few spare rows of ten thousand', () => {
    const sight = sightOf(0, 840, 84, 10_000)
    expect(sight).toEqual({ first: 0, end: 16, above: 0, below: (10_000 - 16) * 84 })
  })

  it('keeps the whole height wherever one scrolls', () => {
    for (const top of [0, 41, 84, 5_000, 419_999, 839_160, 2_000_000]) {
      const sight = sightOf(top, 840, 84, 10_000)
      expect(sight.above + (sight.end - sight.first) * 84 + sight.below).toBe(840_000)
      expect(sight.end - sight.first).toBeLessThanOrEqual(24)
    }
  })

  it('stays within the list when it became shorter than the scroll position', () => {
    expect(sightOf(9_000, 840, 84, 5)).toMatchObject({ first: 0, end: 5 })
  })
})

describe('showing a row', () => {
  it('moves as little as possible', () => {
    expect(scrollToShow(3, 0, 840, 84)).toBe(0)
    expect(scrollToShow(20, 0, 840, 84)).toBe(21 * 84 - 840)
    expect(scrollToShow(2, 840, 840, 84)).toBe(168)
  })
})

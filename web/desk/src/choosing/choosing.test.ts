import { describe, expect, it } from 'vitest'
import { eachFew } from './few'
import { between, chosen_max, withMore } from './range'

describe('choosing a range', () => {
  it('goes either way and begins where it was begun', () => {
    expect(between([5, 4, 3, 2, 1], 4, 2)).toEqual([4, 3, 2])
    expect(between([5, 4, 3, 2, 1], 2, 4)).toEqual([2, 3, 4])
  })

  it('is one row when the beginning has gone, and none when the end has', () => {
    expect(between([5, 4, 3], 9, 3)).toEqual([3])
    expect(between([5, 4, 3], 5, 9)).toEqual([])
  })

  it('stops at the most, keeping those chosen first', () => {
    const many = Array.from({ length: 300 }, (_, n) => n)
    const chosen = withMore(new Set([999]), many)
    expect(chosen.size).toBe(chosen_max)
    expect(chosen.has(999)).toBe(true)
    expect(chosen.has(198)).toBe(true)
    expect(chosen.has(199)).toBe(false)
  })
})

describe('a few at a time', () => {
  it('does all, never more than so many at once', async () => {
    let running = 0
    let most = 0
    const done: number[] = []
    await eachFew([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
      done.push(n)
    })
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('goes on after one has failed and names those that did', async () => {
    const failed = await eachFew([1, 2, 3, 4], 2, (n) => (n % 2 === 0 ? Promise.reject(new Error(`${n}`)) : Promise.resolve()))
    expect(failed.map(({ item }) => item)).toEqual([2, 4])
    expect(failed.map(({ error }) => (error as Error).message)).toEqual(['2', '4'])
  })

  it('has nothing to do for none', async () => {
    expect(await eachFew([], 4, () => Promise.reject(new Error('never')))).toEqual([])
  })
})

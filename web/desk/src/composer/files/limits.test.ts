import { describe, expect, it } from 'vitest'
import { bytes_max, isPicture, refusalFor } from './limits'

describe('files of one message', () => {
  it('are ten at most, and twenty megabytes together', () => {
    const small = Array.from({ length: 9 }, () => ({ size: 1 }))
    expect(refusalFor(1, small)).toBeNull()
    expect(refusalFor(1, [...small, { size: 1 }])).toBe('many')
    expect(refusalFor(bytes_max, [])).toBeNull()
    expect(refusalFor(bytes_max + 1, [])).toBe('large')
    expect(refusalFor(bytes_max, [{ size: 1 }])).toBe('together')
    expect(refusalFor(0, [])).toBe('empty')
  })

  it('are shown when they are pictures that run nothing', () => {
    expect(['image/png', 'image/jpeg', 'image/svg+xml', 'text/html'].map(isPicture)).toEqual([true, true, false, false])
  })
})

import { describe, expect, it } from 'vitest'
import { awayChoices } from './choices'
import { holding, taking } from './said'

const noon = Date.parse('2026-11-21T12:00:00Z')

describe('what somebody says of themselves', () => {
  it('is over when they are back', () => {
    const away = { attention: 'not_now', back_at: '2026-11-21T12:30:00Z' } as const
    expect(holding(away, noon)).toEqual(away)
    expect(holding(away, noon + 30 * 60_000)).toEqual(taking)
  })

  it('holds until it is changed where no time was said', () => {
    expect(holding({ attention: 'not_now', back_at: null }, noon + 1e12).attention).toBe('not_now')
    expect(holding({ attention: 'with_a_customer', back_at: null }, noon + 1e12).attention).toBe('with_a_customer')
  })
})

describe('the times to be back', () => {
  it('are to come, soonest first, none twice', () => {
    for (let hour = 0; hour < 24 * 7; hour++) {
      const now = new Date(2026, 10, 16, hour, 7)
      const at = awayChoices(now).map((choice) => choice.at.getTime())
      expect(at.length).toBeGreaterThanOrEqual(4)
      expect(at[0]).toBeGreaterThan(now.getTime())
      expect(at).toEqual([...new Set(at)].toSorted((a, b) => a - b))
    }
  })
})

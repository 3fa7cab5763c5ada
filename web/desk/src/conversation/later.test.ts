import { describe, expect, it } from 'vitest'
import { fieldOf, laterChoices } from './later'

const names = (now: Date) => laterChoices(now).map((choice) => choice.name)
const at = (now: Date, name: string) => laterChoices(now).find((choice) => choice.name === name)?.at

describe('coming back later', () => {
  it('offers the afternoon only before one o’clock', () => {
    expect(names(new Date(2026, 10, 25, 10, 3))).toEqual(['hours', 'afternoon', 'tomorrow', 'monday', 'week'])
    expect(names(new Date(2026, 10, 25, 13, 30))).toEqual(['hours', 'tomorrow', 'monday', 'week'])
  })

  it('names no day twice', () => {
    const sunday = new Date(2026, 10, 29, 12)
    const monday = new Date(2026, 10, 30, 12)
    expect(names(sunday)).not.toContain('monday')
    expect(at(sunday, 'tomorrow')).toEqual(new Date(2026, 10, 30, 9))
    expect(names(monday)).not.toContain('monday')
    expect(at(monday, 'week')).toEqual(new Date(2026, 11, 7, 9))
  })

  it('offers only what is still to come, soonest first', () => {
    for (let hour = 0; hour < 24 * 8; ++hour) {
      const now = new Date(2026, 10, 23, hour, 59, 59)
      const times = laterChoices(now).map((choice) => choice.at.getTime())
      expect(times[0]).toBeGreaterThanOrEqual(now.getTime() + 2 * 3_600_000)
      // late in the evening two hours end after tomorrow has begun, never after its morning
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(new Set(times).size).toBe(times.length)
    }
  })

  it('fills a field in local time', () => {
    expect(fieldOf(new Date(2026, 0, 5, 9, 7))).toBe('2026-01-05T09:07')
  })
})

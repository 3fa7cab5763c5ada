import { describe, expect, it } from 'vitest'
import { fieldOf, laterChoices, nextMorning, ownStart, quietUntil, sendChoices } from './later'

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

describe('going out later', () => {
  it('knows the quiet hours: evenings, nights and Sundays', () => {
    expect(quietUntil(new Date(2026, 10, 25, 8, 0))).toBeNull()
    expect(quietUntil(new Date(2026, 10, 25, 19, 59))).toBeNull()
    expect(quietUntil(new Date(2026, 10, 25, 20, 0))).toEqual(new Date(2026, 10, 26, 8))
    expect(quietUntil(new Date(2026, 10, 26, 3, 0))).toEqual(new Date(2026, 10, 26, 8))
    // Saturday evening and all of Sunday end on Monday
    expect(quietUntil(new Date(2026, 10, 28, 21, 0))).toEqual(new Date(2026, 10, 30, 8))
    expect(quietUntil(new Date(2026, 10, 29, 3, 0))).toEqual(new Date(2026, 10, 30, 8))
    expect(quietUntil(new Date(2026, 10, 29, 12, 0))).toEqual(new Date(2026, 10, 30, 8))
  })

  it('offers their end first and nothing in their midst', () => {
    const evening = new Date(2026, 10, 25, 21)
    expect(sendChoices(evening)[0]).toEqual({ name: 'rested', at: new Date(2026, 10, 26, 8) })
    for (let hour = 0; hour < 24 * 8; ++hour)
      for (const { at } of sendChoices(new Date(2026, 10, 23, hour, 30))) expect(quietUntil(at)).toBeNull()
  })

  it('begins a time of one’s own in the days to come, never now', () => {
    const begin = (now: Date) => ownStart(sendChoices(now), now)
    expect(begin(new Date(2026, 10, 25, 10))).toEqual(new Date(2026, 10, 26, 9))
    // nothing goes out on a Sunday
    expect(begin(new Date(2026, 10, 28, 10))).toEqual(new Date(2026, 10, 30, 9))
    for (let hour = 0; hour < 24 * 8; ++hour) {
      const now = new Date(2026, 10, 23, hour, 30)
      expect(begin(now).getTime()).toBeGreaterThan(now.getTime() + 3_600_000)
    }
  })

  it('is slept on until the coming nine o’clock', () => {
    expect(nextMorning(new Date(2026, 10, 25, 17))).toEqual(new Date(2026, 10, 26, 9))
    expect(nextMorning(new Date(2026, 10, 26, 1))).toEqual(new Date(2026, 10, 26, 9))
  })
})

import { describe, expect, it } from 'vitest'
import { clockOf, hoursOf, minutesOf, oneMore, runsOf, slotOf, spanOf, weekOf } from './clock'

const usual = { from: '09:00', to: '18:00' }

describe('times of the day', () => {
  it('are minutes and back, midnight at the end being a whole day', () => {
    expect(clockOf(545)).toBe('09:05')
    expect(minutesOf('09:05')).toBe(545)
    expect(spanOf({ from_minutes: 0, to_minutes: 1440 })).toEqual({ from: '00:00', to: '00:00' })
    expect(slotOf({ from: '22:00', to: '00:00' })).toEqual({ from_minutes: 1320, to_minutes: 1440 })
  })

  it('offer an afternoon behind a morning, and never the next day', () => {
    expect(oneMore([])).toEqual(usual)
    expect(oneMore([{ from: '09:00', to: '12:30' }])).toEqual({ from: '13:30', to: '18:00' })
    expect(oneMore([{ from: '09:00', to: '23:30' }])).toEqual({ from: '23:00', to: '00:00' })
  })

  it('make a week that is put as it was read', () => {
    const hours = {
      country: 'DE',
      region: 'BY',
      week: [
        { weekday: 1, from_minutes: 540, to_minutes: 720 },
        { weekday: 1, from_minutes: 840, to_minutes: 1080 },
        { weekday: 6, from_minutes: 600, to_minutes: 840 },
      ],
      own_days: [{ date: '2026-12-24', name: 'Heiligabend', open: [{ from_minutes: 540, to_minutes: 720 }] }],
    }
    const days = [{ date: '2026-12-24', name: 'Heiligabend', spans: [{ from: '09:00', to: '12:00' }] }]
    expect(hoursOf('DE', 'BY', weekOf(hours.week), days)).toEqual(hours)
  })

  it('are told once for neighbouring days that are alike', () => {
    expect(runsOf([[usual], [usual], [], [usual], [usual], [{ from: '10:00', to: '14:00' }], []])).toEqual([
      [1, 2, [usual]],
      [4, 5, [usual]],
      [6, 6, [{ from: '10:00', to: '14:00' }]],
    ])
  })
})

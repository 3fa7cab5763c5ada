// Times of the day as the form has them and as they are kept. Pure.
import type { Hours, OpenSlot, OpenSlotView, OwnDayView, WeekSlotView } from '../../generated/api'

/** "09:00" until "18:00"; an end at "00:00" is midnight. */
export interface Span {
  from: string
  to: string
}

const day_minutes = 24 * 60

export const clockOf = (minutes: number): string => {
  const shown = minutes % day_minutes
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`
}

export function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

export const spanOf = ({ from_minutes, to_minutes }: OpenSlotView): Span => ({ from: clockOf(from_minutes), to: clockOf(to_minutes) })

export const slotOf = ({ from, to }: Span): OpenSlot => ({ from_minutes: minutesOf(from), to_minutes: minutesOf(to) || day_minutes })

/** What is likely meant by one more: the afternoon behind a morning, else the usual day. */
export function oneMore(spans: readonly Span[]): Span {
  const last = spans.at(-1)
  if (!last) return { from: '09:00', to: '18:00' }
  const from = Math.min(slotOf(last).to_minutes + 60, day_minutes - 60)
  return { from: clockOf(from), to: clockOf(Math.min(Math.max(from + 60, 18 * 60), day_minutes)) }
}

/** As the form has it: seven days, Monday first. */
export const weekOf = (week: readonly WeekSlotView[]): Span[][] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => week.filter((slot) => slot.weekday === weekday).map(spanOf))

export interface DayForm {
  date: string
  name: string
  spans: Span[]
}

export const dayFormOf = (day: OwnDayView): DayForm => ({ date: day.date, name: day.name, spans: day.open.map(spanOf) })

/** What is put: the form as a whole. */
export const hoursOf = (country: string, region: string, week: readonly Span[][], days: readonly DayForm[]): Hours => ({
  country,
  region,
  week: week.flatMap((spans, index) => spans.map((span) => ({ weekday: index + 1, ...slotOf(span) }))),
  own_days: days.map(({ date, name, spans }) => ({ date, name, open: spans.map(slotOf) })),
})

/** Neighbouring days with the same times as one: [first, last, times], Monday first. */
export function runsOf(week: readonly Span[][]): [number, number, Span[]][] {
  const runs: [number, number, Span[]][] = []
  week.forEach((spans, index) => {
    const last = runs.at(-1)
    if (last && JSON.stringify(last[2]) === JSON.stringify(spans)) last[1] = index + 1
    else runs.push([index + 1, index + 1, spans])
  })
  return runs.filter(([, , spans]) => spans.length > 0)
}

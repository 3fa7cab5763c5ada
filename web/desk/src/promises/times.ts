// The usual times by which something is promised, in the clock of the person at the desk; and where a promise stands. Pure.

export interface PromiseTime {
  name: 'today' | 'tomorrow' | 'friday' | 'week'
  at: Date
}

const close_hour = 18
const friday = 5
const day_ms = 86_400_000

function onDay(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, close_hour)
}

/** Soonest first, none twice, none within the hour. */
export function promiseTimes(now: Date): PromiseTime[] {
  const times: PromiseTime[] = [
    { name: 'today', at: onDay(now, 0) },
    { name: 'tomorrow', at: onDay(now, 1) },
  ]
  const to_friday = (friday - now.getDay() + 7) % 7
  if (to_friday > 1) times.push({ name: 'friday', at: onDay(now, to_friday) })
  times.push({ name: 'week', at: onDay(now, 7) })
  return times.filter(({ at }) => at.getTime() > now.getTime() + 3_600_000)
}

export type Column = 'broken' | 'today' | 'week' | 'later'
export const columns: readonly Column[] = ['broken', 'today', 'week', 'later']

/** Within seven days is this week, whatever the weekday. */
export function columnOf(promise: { state: string; due_at: string }, now: number): Column {
  const due = Date.parse(promise.due_at)
  if (promise.state === 'broken' || due <= now) return 'broken'
  const midnight = new Date(now)
  midnight.setHours(24, 0, 0, 0)
  if (due < midnight.getTime()) return 'today'
  return due < midnight.getTime() + 6 * day_ms ? 'week' : 'later'
}

const soon_ms = 4 * 3_600_000
export const isSoon = (due_at: string, now: number): boolean => Date.parse(due_at) - now < soon_ms

// When something that is put off may come back, or go out, in the clock of the person at the desk. Pure.

export type LaterName = 'rested' | 'hours' | 'afternoon' | 'tomorrow' | 'monday' | 'week'

export interface Later {
  name: LaterName
  at: Date
}

const two_hours_ms = 2 * 3_600_000
const five_minutes_ms = 5 * 60_000
const opening_hour = 9
const afternoon_hour = 15
/** Between these, and on Sundays, people are left in peace. */
const quiet_from_hour = 20
const quiet_until_hour = 8

function onDay(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
}

/** The next Monday; on a Monday the one of next week. */
function daysToMonday(now: Date): number {
  return (8 - now.getDay()) % 7 || 7
}

/** Soonest first, none twice and none in the past. */
export function laterChoices(now: Date): Later[] {
  const inTwoHours = new Date(Math.ceil((now.getTime() + two_hours_ms) / five_minutes_ms) * five_minutes_ms)
  const afternoon = onDay(now, 0, afternoon_hour)
  const choices: Later[] = [{ name: 'hours', at: inTwoHours }]
  if (afternoon > inTwoHours) choices.push({ name: 'afternoon', at: afternoon })
  choices.push({ name: 'tomorrow', at: onDay(now, 1, opening_hour) })
  const monday = daysToMonday(now)
  if (monday !== 1 && monday !== 7) choices.push({ name: 'monday', at: onDay(now, monday, opening_hour) })
  choices.push({ name: 'week', at: onDay(now, 7, opening_hour) })
  return choices
}

/** The end of the quiet hours when it is quiet now, else null. */
export function quietUntil(now: Date): Date | null {
  const sunday = now.getDay() === 0
  if (!sunday && now.getHours() >= quiet_until_hour && now.getHours() < quiet_from_hour) return null
  const evening = now.getHours() >= quiet_from_hour
  const end = onDay(now, sunday || evening ? 1 : 0, quiet_until_hour)
  return end.getDay() === 0 ? onDay(end, 1, quiet_until_hour) : end
}

/** For what goes out: when the quiet hours are over comes first, and nothing in the midst of them. */
export function sendChoices(now: Date): Later[] {
  const rested = quietUntil(now)
  const others = laterChoices(now).filter((choice) => quietUntil(choice.at) === null)
  return rested ? [{ name: 'rested', at: rested }, ...others] : others
}

/** The coming nine o'clock: what was slept on is there again. */
export function nextMorning(now: Date): Date {
  return onDay(now, now.getHours() < opening_hour ? 0 : 1, opening_hour)
}

/** Where a time of one's own begins: tomorrow, or else the day that is offered next; never now, which is over once it is chosen. */
export function ownStart(choices: readonly Later[], now: Date): Date {
  return (choices.find(({ name }) => name === 'tomorrow') ?? choices.findLast(({ name }) => name !== 'week'))?.at ?? nextMorning(now)
}

/** What a field for date and time holds: local, to the minute. */
export function fieldOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

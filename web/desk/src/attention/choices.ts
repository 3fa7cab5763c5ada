// When somebody who goes away may be back, in the clock of the person at the desk. Pure.
import { laterChoices } from '../conversation/later'

export interface AwayChoice {
  name: 'half' | 'hour' | 'tomorrow' | 'monday' | 'week'
  at: Date
}

const minute_ms = 60_000

function inMinutes(now: Date, minutes: number): Date {
  const five_minutes_ms = 5 * minute_ms
  return new Date(Math.ceil((now.getTime() + minutes * minute_ms) / five_minutes_ms) * five_minutes_ms)
}

/** Soonest first, all to come. */
export function awayChoices(now: Date): AwayChoice[] {
  const days = laterChoices(now).flatMap(({ name, at }): AwayChoice[] => (name === 'tomorrow' || name === 'monday' || name === 'week' ? [{ name, at }] : []))
  return [{ name: 'half', at: inMinutes(now, 30) }, { name: 'hour', at: inMinutes(now, 60) }, ...days]
}

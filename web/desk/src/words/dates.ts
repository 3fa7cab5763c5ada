// Instants come from the server as RFC 3339 in UTC; people read them in their own zone and language.

/** The browser's own region where it speaks the desk's language: 18:24 in London, 6:24 PM in New York. */
function regional(language: string): string {
  return navigator.languages.find((own) => own.startsWith(`${language}-`)) ?? language
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`
  const known = formats.get(name) ?? new Intl.DateTimeFormat(regional(language), options)
  formats.set(name, known)
  return known
}

/** Two digits on a clock of 24 hours, as few as it takes on one of 12. */
function hourOf(language: string): Intl.DateTimeFormatOptions {
  const twelve = format(language, 'hour', { hour: 'numeric' }).resolvedOptions().hour12
  return { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit' }
}

function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}

export const isToday = (instant: string, now: number): boolean => sameDay(new Date(instant), new Date(now))

const day_ms = 86_400_000

/** Short: the time today, the weekday within a week either way, else the date. */
export function shortWhen(instant: string, now: number, language: string): string {
  const at = new Date(instant)
  const today = new Date(now)
  if (sameDay(at, today)) return format(language, 'time', hourOf(language)).format(at)
  if (Math.abs(now - at.getTime()) < 6 * day_ms)
    return format(language, 'weekday', { weekday: 'short', ...hourOf(language) }).format(at)
  if (at.getFullYear() === today.getFullYear()) return format(language, 'date', { day: 'numeric', month: 'short' }).format(at)
  return format(language, 'year', { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

/** A minute since midnight, as clocks here show it. */
export const clockOf = (minute: number, language: string): string => format(language, 'time', hourOf(language)).format(new Date(2000, 0, 1, 0, minute))

/** What a clock in that zone shows now; empty when there is no such zone. */
export function timeIn(zone: string, now: number, language: string): string {
  try {
    return format(language, `time in ${zone}`, { ...hourOf(language), weekday: 'short', timeZone: zone }).format(now)
  } catch {
    return ''
  }
}

/** Whole: date and time to the minute, for titles and headings. */
export function wholeWhen(instant: string, language: string): string {
  return format(language, 'whole', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

export function dayOf(instant: string, language: string): string {
  return format(language, 'day', { dateStyle: 'long' }).format(new Date(instant))
}

/** How long ago in one unit: "5 min", "3 hr", "2 days". */
export function ageOf(instant: string, now: number, language: string): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000))
  const [value, unit] =
    minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

export function sizeOf(bytes: number, language: string): string {
  if (bytes < 1000) return new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes)
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}

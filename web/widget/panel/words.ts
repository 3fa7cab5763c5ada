// What the panel says, in the language of the page that it stands on; only that one is in it.
import type en from './words/en.json'

/** The title is the page's own. */
export type Word = Exclude<keyof typeof en, 'title'>

/** That of the page, which the server chose. */
export const language = (['de', 'zh'] as const).find((code) => code === document.documentElement.lang) ?? 'en'
/** As their browser writes times in that language. */
export const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? language
const words = JSON.parse(document.getElementById('words')!.textContent!) as Record<Word, string>

export function t(word: Word, places: Record<string, string> = {}): string {
  return words[word].replace(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole)
}

/** "18:00" today, "Monday 9:00" within the week, else with the date; by the clock of the shop. */
export function when(iso: string, zone: string, now = Date.now()): string {
  const at = new Date(iso)
  const timeZone = zone || 'UTC'
  const day = (ms: number | Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(ms)
  const time: Intl.DateTimeFormatOptions = { timeZone, hour: 'numeric', minute: '2-digit' }
  const near = at.getTime() - now < 6 * 86_400_000
  const more: Intl.DateTimeFormatOptions = day(at) === day(now) ? {} : near ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' }
  return new Intl.DateTimeFormat(locale, { ...more, ...time }).format(at)
}

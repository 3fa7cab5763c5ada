import { isToday, shortWhen } from './dates'
import { spoken, t } from './words.svelte'

/** When, in the middle of a sentence: "at 9:35 AM" today, else as everywhere. */
export function whenSaid(instant: string, now: number): string {
  const when = shortWhen(instant, now, spoken.language)
  return isToday(instant, now) ? t('common.at', { time: when }) : when
}

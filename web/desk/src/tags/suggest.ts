// Which tags a field offers while somebody types. Pure.
import { foldTag } from '../words/fold'

export const tags_max = 20
const bytes_max = 60
const offered_max = 8

/** As it is kept: no space around it, one between words. */
export const tidy = (typed: string) => typed.trim().replace(/\s+/g, ' ')

export const tooLong = (tag: string) => new TextEncoder().encode(tag).length > bytes_max

/** The known tag that is meant, however it was typed, else what was typed. */
export function meant(typed: string, known: readonly string[]): string {
  const tag = tidy(typed)
  return known.find((one) => foldTag(one) === foldTag(tag)) ?? tag
}

/** Those that begin with what was typed, then those that hold it; none that is on already. */
export function offered(typed: string, known: readonly string[], on: readonly string[]): string[] {
  const wanted = foldTag(tidy(typed))
  const free = known.filter((tag) => !on.includes(tag) && foldTag(tag).includes(wanted))
  const begins = (tag: string) => foldTag(tag).startsWith(wanted)
  return [...free.filter(begins), ...free.filter((tag) => !begins(tag))].slice(0, offered_max)
}

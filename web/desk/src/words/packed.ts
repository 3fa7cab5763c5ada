// How catalogues are shipped: as one text, key and words of each language in turn; of a plural the words for one and those for others,
// or, in a language that has no words for one, the latter alone.
import type { PluralForms, Word as AnyWord } from './fill'

export type Word = AnyWord

/** Between two parts; no word holds it. */
export const apart = '~'
const form_apart = '|'

export const packed = (word: Word): string => (typeof word === 'string' ? word : [word.one, word.other].flatMap((words) => (words === undefined ? [] : form_apart + words)).join(''))

export function unpacked(text: string): Word {
  if (!text.startsWith(form_apart)) return text
  const [first, other] = text.slice(1).split(form_apart)
  return (other === undefined ? { other: first } : { one: first, other }) as PluralForms
}

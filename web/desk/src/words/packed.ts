// How catalogues are shipped: as one text, key and words of each language in turn; of a plural its forms, with their names.
import type { PluralForms, Word as AnyWord } from './fill'

export type Word = AnyWord

/** Between two parts; no word holds it. */
export const apart = '~'
const form_apart = '|'

export const packed = (word: Word): string =>
  typeof word === 'string'
    ? word
    : Object.entries(word)
        .map(([form, words]) => `${form_apart}${form}${form_apart}${words}`)
        .join('')

export function unpacked(text: string): Word {
  if (!text.startsWith(form_apart)) return text
  const parts = text.slice(1).split(form_apart)
  const forms: Record<string, string> = {}
  for (let at = 0; at + 1 < parts.length; at += 2) forms[parts[at]!] = parts[at + 1]!
  return forms as PluralForms
}

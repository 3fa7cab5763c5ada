// The places in a ready answer that are filled from the conversation. Pure.

export const places = ['first_name', 'customer', 'me', 'shop', 'number', 'subject'] as const
export type Place = (typeof places)[number]
export type Known = Partial<Record<Place, string>>

/** As it is written in an answer. */
export const placeOf = (place: Place): string => `{{${place}}}`

const pattern = /\{\{\s*(\w+)\s*\}\}/g

/** Fills what is known. What has no value stays as it is, to be seen. */
export function fillPlaces(words: string, known: Known): string {
  return words.replace(pattern, (place, name: string) => known[name as Place]?.trim() || place)
}

/** The same in HTML, where a value is words and never a tag. */
export function fillHtml(html: string, known: Known): string {
  const escaped = Object.entries(known).map(([place, value]) => [
    place,
    value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  ])
  return fillPlaces(html, Object.fromEntries(escaped) as Known)
}

export const withFirstName = (known: Known): Known => ({ ...known, first_name: firstNameOf(known.customer ?? '') })

/** How to speak to somebody by one name. Nobody is called by their address, or by a letter. */
export function firstNameOf(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return name.includes('@') || /^\p{L}\.?$/u.test(first) ? '' : first
}

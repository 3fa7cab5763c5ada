// Several addresses or numbers of one customer, one of which is the one to write to or to call. Pure.

export interface Identities {
  texts: string[]
  /** The place of the marked one. */
  first: number
}

/** As a form shows them: one empty line where nothing is known. */
export function identitiesOf(first: string | null, also: readonly string[]): Identities {
  const texts = [...(first === null ? [] : [first]), ...also]
  return { texts: texts.length === 0 ? [''] : texts, first: 0 }
}

export function withoutOne({ texts, first }: Identities, place: number): Identities {
  const left = texts.filter((_, at) => at !== place)
  const marked = place < first ? first - 1 : first
  return { texts: left.length === 0 ? [''] : left, first: Math.min(marked, Math.max(0, left.length - 1)) }
}

/** What is to be kept: the marked one, or where that is empty the first that is not, and all others. */
export function kept({ texts, first }: Identities): { first: string | null; also: string[] } {
  const said = (text: string | undefined) => (text ?? '').trim()
  const marked = said(texts[first]) === '' ? texts.findIndex((text) => said(text) !== '') : first
  return {
    first: marked < 0 ? null : said(texts[marked]),
    also: texts.filter((text, at) => at !== marked && said(text) !== '').map(said),
  }
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
export type Word = string | PluralForms
export type Values = Record<string, string | number>

const rules = new Map<string, Intl.PluralRules>()

function pluralRule(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known
}

/** What is written from right to left stands apart from the sentence around it, so that neither turns the other round. */
const apart = (text: string) => (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text)

/**
 * Picks the plural form by `values.n` and fills the `{places}`; an unknown place stays as written. What ends with a full stop, such as
 * "3. Nov.", is not followed by another.
 */
export function fillWord(word: Word, values: Values, language: string): string {
  const form = typeof word === 'string' ? word : (word[pluralRule(language).select(Number(values['n'] ?? 0))] ?? word.other)
  return form.replace(/\{(\w+)\}(\.?)/g, (place, name: string, stop: string) => {
    const value = values[name]
    if (value === undefined) return place
    const text = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
    return apart(text) + (text.endsWith('.') ? '' : stop)
  })
}

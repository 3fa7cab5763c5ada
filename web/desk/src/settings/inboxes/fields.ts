// Fields of a form as an owner makes them.
import type { FormFieldEntry, FormFieldKind } from '../../generated/api'

export const fields_max = 12
export const field_kinds: readonly FormFieldKind[] = ['short_text', 'long_text', 'choice', 'yes_no', 'date', 'number', 'order_number']

const languages = [
  { code: 'en', own: 'English' },
  { code: 'de', own: 'Deutsch' },
  { code: 'zh', own: '中文' },
] as const

/** The one that is spoken comes first. */
export const languagesFrom = (spoken: string) => [...languages].sort((a, b) => Number(b.code === spoken) - Number(a.code === spoken))

export const freshField = (): FormFieldEntry => ({
  kind: 'short_text',
  required: false,
  on_contact: true,
  on_complaint: false,
  on_return: false,
  label: { en: '', de: '', zh: '' },
  hint: { en: '', de: '', zh: '' },
  choices: { en: [], de: [], zh: [] },
})

export const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)

// The words on screen. A key missing in any language is a type error here and stops the build.
import de from './de.json'
import en from './en.json'
import zh from './zh.json'
import { fillWord, type Values, type Word } from './fill'

export type Key = keyof typeof en
export type Language = 'en' | 'de' | 'zh'

export const languages: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文' }

const catalogues: Record<Language, Record<Key, Word>> = { en, de, zh }

class Spoken {
  language = $state<Language>('en')
}
export const spoken = new Spoken()

export function isLanguage(value: string | null): value is Language {
  return value !== null && value in languages
}

/** The first language of the browser that we speak, else English. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage)
  return known ?? 'en'
}

export function speak(language: Language) {
  spoken.language = language
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language
}

/** The words for `key` with `{name}` places filled; `n` picks the plural form. */
export function t(key: Key, values: Values = {}): string {
  return fillWord(catalogues[spoken.language][key], values, spoken.language)
}

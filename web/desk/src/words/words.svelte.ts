// The words on screen. A key missing in any language is a type error and stops the build. Words that the first screen does not
// need lie in catalogues of their own, in the folders beside this file; who says one of those imports its catalogue.
import type answers from './answers/en.json'
import type asking from './asking/en.json'
import type attention from './attention/en.json'
import type card from './card/en.json'
import type changes from './changes/en.json'
import type choosing from './choosing/en.json'
import type commands from './commands/en.json'
import de from './de.json'
import type door from './door/en.json'
import en from './en.json'
import type erase from './erase/en.json'
import type factor from './factor/en.json'
import type files from './files/en.json'
import type first from './first/en.json'
import { fillWord, type Values, type Word } from './fill'
import type later from './later/en.json'
import type mail from './mail/en.json'
import type mailboxes from './mailboxes/en.json'
import type merge from './merge/en.json'
import type next from './next/en.json'
import type organisations from './organisations/en.json'
import type practice from './practice/en.json'
import type print from './print/en.json'
import type same from './same/en.json'
import type sending from './sending/en.json'
import type settings from './settings/en.json'
import type split from './split/en.json'
import type tags from './tags/en.json'
import type teams from './teams/en.json'
import type views from './views/en.json'
import type write from './write/en.json'
import zh from './zh.json'

export type Key = keyof (typeof en & typeof answers & typeof asking & typeof attention & typeof card & typeof changes & typeof choosing & typeof commands & typeof door & typeof erase & typeof factor & typeof files & typeof first & typeof later & typeof mail & typeof mailboxes & typeof merge & typeof next & typeof organisations & typeof practice & typeof print & typeof same & typeof sending & typeof settings & typeof split & typeof tags & typeof teams & typeof views & typeof write)
export type Language = 'en' | 'de' | 'zh'

export const languages: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文' }

const known: Record<Language, Partial<Record<Key, Word>>> = { en: {}, de: {}, zh: {} }

/** Takes in the words of one catalogue. */
export function learn<Some extends Key>(catalogue: Record<Language, Record<Some, Word>>) {
  for (const language of Object.keys(languages) as Language[]) Object.assign(known[language], catalogue[language])
}
learn<keyof typeof en>({ en, de, zh })

class Spoken {
  language = $state<Language>('en')
}
export const spoken = new Spoken()

export function isLanguage(value: string | null): value is Language {
  return value !== null && value in languages
}

/** The first language of the browser that we speak, else English. */
export function languageOf(preferred: readonly string[]): Language {
  const ours = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage)
  return ours ?? 'en'
}

export function speak(language: Language) {
  spoken.language = language
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language
}

/** The words for `key` with `{name}` places filled; `n` picks the plural form. */
export function t(key: Key, values: Values = {}): string {
  return fillWord(known[spoken.language][key] ?? key, values, spoken.language)
}

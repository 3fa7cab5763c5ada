// The words on screen. A key missing in any language is a type error and stops the build. Words that the first screen does not
// need lie in catalogues of their own, in the folders beside this file; who says one of those imports its catalogue.
import type answers from './answers/en.json'
import type asking from './asking/en.json'
import type attention from './attention/en.json'
import type backups from './backups/en.json'
import type card from './card/en.json'
import type changes from './changes/en.json'
import type channels from './channels/en.json'
import type chat from './chat/en.json'
import type choosing from './choosing/en.json'
import type commands from './commands/en.json'
import type door from './door/en.json'
import type en from './en.json'
import type erase from './erase/en.json'
import type factor from './factor/en.json'
import type fields from './fields/en.json'
import type files from './files/en.json'
import type first from './first/en.json'
import type hours from './hours/en.json'
import { fillWord, type Values, type Word } from './fill'
import { apart, unpacked } from './packed'
import type later from './later/en.json'
import type mail from './mail/en.json'
import type mailboxes from './mailboxes/en.json'
import type merge from './merge/en.json'
import type move from './move/en.json'
import type planned from './planned/en.json'
import type subject from './subject/en.json'
import type next from './next/en.json'
import type organisations from './organisations/en.json'
import type outside from './outside/en.json'
import type pictures from './pictures/en.json'
import type practice from './practice/en.json'
import type print from './print/en.json'
import type promises from './promises/en.json'
import type same from './same/en.json'
import type sending from './sending/en.json'
import type settings from './settings/en.json'
import type split from './split/en.json'
import type tags from './tags/en.json'
import type teams from './teams/en.json'
import type telling from './telling/en.json'
import type theirs from './theirs/en.json'
import type views from './views/en.json'
import type write from './write/en.json'
import type writing from './writing/en.json'
import rows from '.?catalogue'

export type Key = keyof (typeof en & typeof answers & typeof asking & typeof attention & typeof backups & typeof card & typeof changes & typeof channels & typeof chat & typeof choosing & typeof commands & typeof door & typeof erase & typeof factor & typeof fields & typeof files & typeof first & typeof hours & typeof later & typeof mail & typeof mailboxes & typeof merge & typeof move & typeof next & typeof organisations & typeof outside & typeof pictures & typeof planned & typeof practice & typeof print & typeof promises & typeof same & typeof sending & typeof settings & typeof split & typeof subject & typeof tags & typeof teams & typeof telling & typeof theirs & typeof views & typeof write & typeof writing)
export type Language = 'en' | 'de' | 'zh'

export const languages: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文' }

const known: Record<Language, Partial<Record<Key, Word>>> = { en: {}, de: {}, zh: {} }

/** Takes in the words of one catalogue. */
export function learn(catalogue: string) {
  const parts = catalogue.split(apart)
  const spoken_here = Object.keys(languages) as Language[]
  for (let at = 0; at < parts.length; at += 1 + spoken_here.length)
    spoken_here.forEach((language, n) => (known[language][parts[at] as Key] = unpacked(parts[at + 1 + n] ?? '')))
}
learn(rows)

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
  return fillWord(known[spoken.language][key] ?? `{${key}}`, values, spoken.language)
}

const bare = (word: Word | undefined) => (typeof word === 'string' ? word : (word?.other ?? '')).replace(/\{\w+\}/g, '…')

/** The words for `key` in every language, the one that is spoken first, with `…` in their places; what was not learnt is not there. */
export const inAll = (key: Key): string[] => [spoken.language, ...(Object.keys(languages) as Language[])].map((language) => bare(known[language][key]))

import { learn } from './words.svelte'
import de from './later/de.json'
import en from './later/en.json'
import zh from './later/zh.json'

learn<keyof typeof en>({ en, de, zh })

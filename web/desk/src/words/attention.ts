import { learn } from './words.svelte'
import de from './attention/de.json'
import en from './attention/en.json'
import zh from './attention/zh.json'

learn<keyof typeof en>({ en, de, zh })

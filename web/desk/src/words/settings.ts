import { learn } from './words.svelte'
import de from './settings/de.json'
import en from './settings/en.json'
import zh from './settings/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './write/de.json'
import en from './write/en.json'
import zh from './write/zh.json'

learn<keyof typeof en>({ en, de, zh })

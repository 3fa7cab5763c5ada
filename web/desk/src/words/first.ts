import { learn } from './words.svelte'
import de from './first/de.json'
import en from './first/en.json'
import zh from './first/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './print/de.json'
import en from './print/en.json'
import zh from './print/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './answers/de.json'
import en from './answers/en.json'
import zh from './answers/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './card/de.json'
import en from './card/en.json'
import zh from './card/zh.json'

learn<keyof typeof en>({ en, de, zh })

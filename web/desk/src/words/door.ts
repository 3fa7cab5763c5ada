import { learn } from './words.svelte'
import de from './door/de.json'
import en from './door/en.json'
import zh from './door/zh.json'

learn<keyof typeof en>({ en, de, zh })

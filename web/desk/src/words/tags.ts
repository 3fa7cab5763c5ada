import { learn } from './words.svelte'
import de from './tags/de.json'
import en from './tags/en.json'
import zh from './tags/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './erase/de.json'
import en from './erase/en.json'
import zh from './erase/zh.json'

learn<keyof typeof en>({ en, de, zh })

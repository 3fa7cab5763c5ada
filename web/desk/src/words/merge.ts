import { learn } from './words.svelte'
import de from './merge/de.json'
import en from './merge/en.json'
import zh from './merge/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './practice/de.json'
import en from './practice/en.json'
import zh from './practice/zh.json'

learn<keyof typeof en>({ en, de, zh })

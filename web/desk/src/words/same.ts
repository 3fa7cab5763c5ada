import { learn } from './words.svelte'
import de from './same/de.json'
import en from './same/en.json'
import zh from './same/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './mail/de.json'
import en from './mail/en.json'
import zh from './mail/zh.json'

learn<keyof typeof en>({ en, de, zh })

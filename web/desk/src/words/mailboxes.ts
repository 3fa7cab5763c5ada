import { learn } from './words.svelte'
import de from './mailboxes/de.json'
import en from './mailboxes/en.json'
import zh from './mailboxes/zh.json'

learn<keyof typeof en>({ en, de, zh })

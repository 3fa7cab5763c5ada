import { learn } from './words.svelte'
import de from './files/de.json'
import en from './files/en.json'
import zh from './files/zh.json'

learn<keyof typeof en>({ en, de, zh })

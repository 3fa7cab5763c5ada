import { learn } from './words.svelte'
import de from './asking/de.json'
import en from './asking/en.json'
import zh from './asking/zh.json'

learn<keyof typeof en>({ en, de, zh })

import { learn } from './words.svelte'
import de from './split/de.json'
import en from './split/en.json'
import zh from './split/zh.json'

learn<keyof typeof en>({ en, de, zh })

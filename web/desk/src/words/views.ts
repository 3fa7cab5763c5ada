import { learn } from './words.svelte'
import de from './views/de.json'
import en from './views/en.json'
import zh from './views/zh.json'

learn<keyof typeof en>({ en, de, zh })

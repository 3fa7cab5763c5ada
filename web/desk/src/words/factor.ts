import { learn } from './words.svelte'
import de from './factor/de.json'
import en from './factor/en.json'
import zh from './factor/zh.json'

learn<keyof typeof en>({ en, de, zh })

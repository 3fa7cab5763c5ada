import { learn } from './words.svelte'
import de from './organisations/de.json'
import en from './organisations/en.json'
import zh from './organisations/zh.json'

learn<keyof typeof en>({ en, de, zh })

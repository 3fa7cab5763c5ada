import { learn } from './words.svelte'
import de from './sending/de.json'
import en from './sending/en.json'
import zh from './sending/zh.json'

learn<keyof typeof en>({ en, de, zh })

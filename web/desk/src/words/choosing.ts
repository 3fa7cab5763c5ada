import { learn } from './words.svelte'
import de from './choosing/de.json'
import en from './choosing/en.json'
import zh from './choosing/zh.json'

learn<keyof typeof en>({ en, de, zh })

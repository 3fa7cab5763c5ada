import { learn } from './words.svelte'
import de from './next/de.json'
import en from './next/en.json'
import zh from './next/zh.json'

learn<keyof typeof en>({ en, de, zh })

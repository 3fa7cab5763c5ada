import { learn } from './words.svelte'
import de from './teams/de.json'
import en from './teams/en.json'
import zh from './teams/zh.json'

learn<keyof typeof en>({ en, de, zh })

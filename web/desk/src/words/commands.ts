import { learn } from './words.svelte'
import de from './commands/de.json'
import en from './commands/en.json'
import zh from './commands/zh.json'

learn<keyof typeof en>({ en, de, zh })

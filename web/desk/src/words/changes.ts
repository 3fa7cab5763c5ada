import { learn } from './words.svelte'
import de from './changes/de.json'
import en from './changes/en.json'
import zh from './changes/zh.json'

learn<keyof typeof en>({ en, de, zh })

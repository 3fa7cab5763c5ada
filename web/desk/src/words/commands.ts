import { learn } from './words.svelte'
import rows from './commands?catalogue'

learn(rows)

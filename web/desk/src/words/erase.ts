import { learn } from './words.svelte'
import rows from './erase?catalogue'

learn(rows)

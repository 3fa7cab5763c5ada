import { learn } from './words.svelte'
import rows from './next?catalogue'

learn(rows)

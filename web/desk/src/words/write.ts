import { learn } from './words.svelte'
import rows from './write?catalogue'

learn(rows)

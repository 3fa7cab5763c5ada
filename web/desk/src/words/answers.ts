import { learn } from './words.svelte'
import rows from './answers?catalogue'

learn(rows)

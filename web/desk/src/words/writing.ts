import { learn } from './words.svelte'
import rows from './writing?catalogue'

learn(rows)

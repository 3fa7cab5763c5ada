import { learn } from './words.svelte'
import rows from './first?catalogue'

learn(rows)

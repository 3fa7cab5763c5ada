import { learn } from './words.svelte'
import rows from './theirs?catalogue'

learn(rows)

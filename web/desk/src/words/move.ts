import { learn } from './words.svelte'
import rows from './move?catalogue'

learn(rows)

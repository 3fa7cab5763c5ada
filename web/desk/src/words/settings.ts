import { learn } from './words.svelte'
import rows from './settings?catalogue'

learn(rows)

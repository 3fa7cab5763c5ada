import { learn } from './words.svelte'
import rows from './print?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './card?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './teams?catalogue'

learn(rows)

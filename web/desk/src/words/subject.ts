import { learn } from './words.svelte'
import rows from './subject?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './attention?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './files?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './fields?catalogue'

learn(rows)

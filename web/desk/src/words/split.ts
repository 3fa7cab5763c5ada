import { learn } from './words.svelte'
import rows from './split?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './views?catalogue'

learn(rows)

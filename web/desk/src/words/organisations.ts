import { learn } from './words.svelte'
import rows from './organisations?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './hours?catalogue'

learn(rows)

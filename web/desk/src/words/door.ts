import { learn } from './words.svelte'
import rows from './door?catalogue'

learn(rows)

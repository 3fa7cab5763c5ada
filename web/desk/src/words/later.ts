import { learn } from './words.svelte'
import rows from './later?catalogue'

learn(rows)

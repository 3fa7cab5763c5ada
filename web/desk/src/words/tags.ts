import { learn } from './words.svelte'
import rows from './tags?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './choosing?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './sending?catalogue'

learn(rows)

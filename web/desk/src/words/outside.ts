import { learn } from './words.svelte'
import rows from './outside?catalogue'

learn(rows)

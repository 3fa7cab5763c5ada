import { learn } from './words.svelte'
import rows from './practice?catalogue'

learn(rows)

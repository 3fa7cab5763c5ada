import { learn } from './words.svelte'
import rows from './promises?catalogue'

learn(rows)

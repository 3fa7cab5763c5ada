import { learn } from './words.svelte'
import rows from './factor?catalogue'

learn(rows)

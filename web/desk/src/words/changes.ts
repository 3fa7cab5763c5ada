import { learn } from './words.svelte'
import rows from './changes?catalogue'

learn(rows)

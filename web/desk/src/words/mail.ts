import { learn } from './words.svelte'
import rows from './mail?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './pictures?catalogue'

learn(rows)

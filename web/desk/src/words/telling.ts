import { learn } from './words.svelte'
import rows from './telling?catalogue'

learn(rows)

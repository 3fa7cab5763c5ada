import { learn } from './words.svelte'
import rows from './same?catalogue'

learn(rows)

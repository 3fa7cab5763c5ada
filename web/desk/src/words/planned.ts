import { learn } from './words.svelte'
import rows from './planned?catalogue'

learn(rows)

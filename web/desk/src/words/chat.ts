import { learn } from './words.svelte'
import rows from './chat?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './asking?catalogue'

learn(rows)

import { learn } from './words.svelte'
import rows from './channels?catalogue'

learn(rows)

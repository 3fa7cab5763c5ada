import { learn } from './words.svelte'
import rows from './backups?catalogue'

learn(rows)

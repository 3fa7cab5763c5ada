import { learn } from './words.svelte'
import rows from './mailboxes?catalogue'

learn(rows)

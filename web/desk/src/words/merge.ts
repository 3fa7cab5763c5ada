import { learn } from './words.svelte'
import rows from './merge?catalogue'

learn(rows)

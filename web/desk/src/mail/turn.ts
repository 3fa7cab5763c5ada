// Turning sending on and off. Who says it brings the words.
import { keep } from '../acts/keep'
import { changeSending } from '../api/mail'
import { session } from '../session/session.svelte'
import '../words/sending'
import { t } from '../words/words.svelte'

/** Throws what the server refused. Taken back, it is as it was; what has left meanwhile has left. */
export const turnSending = (on: boolean, changed: () => void = () => {}) =>
  keep({
    act: () => changeSending({ on }),
    undo: () => changeSending({ on: !on }),
    said: t(on ? 'sending.isOn' : 'sending.isOff'),
    changed: () => (void session.readDesk(), changed()),
  })

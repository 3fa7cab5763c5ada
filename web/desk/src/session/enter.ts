// Coming in at the door, as whoever was here before or as somebody else.
import type { SessionView } from '../generated/api'
import { root } from '../router/root'
import { session } from './session.svelte'

export function enterAs(view: SessionView) {
  const another = session.person !== null && session.person.id !== view.person.id
  // what somebody else had on screen must not be seen by the next person
  if (another) location.assign(`${root}/`)
  else session.enter(view)
}

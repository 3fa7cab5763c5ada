import { openConversation } from '../inbox/open'
import { beside } from '../outside/beside.svelte'
import { router } from '../router/router.svelte'
import { session } from '../session/session.svelte'
import { letters, type Letter } from './letters.svelte'

/** Words that come back are shown where they were written. */
export function backToWriting(letter: Letter) {
  letters.giveBack(session.me, letter)
  if (letter.asked_for === null) return router.go({ at: 'write', to: null }, 'replace')
  openConversation(letter.asked_for, 'replace')
  beside.open({ is: 'letter', conversation_id: letter.asked_for, letter })
}

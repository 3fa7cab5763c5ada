// Starts what carries drafts to the server and back: after the first rows, which must not wait for it.
import { status } from '../frame/status.svelte'
import { list } from '../inbox/list.svelte'
import { whenOnline } from '../live/online.svelte'
import { t } from '../words/words.svelte'

const joined = () => status.say(t('status.draftsJoined'))

export function startKeeping(): () => void {
  let stop: (() => void) | null = () => {}
  void list
    .ready()
    .then(() => import('./keep'))
    // without a connection the browser keeps the words, as it does anyway
    .then(({ keepDrafts }) => stop && (stop = keepDrafts({ joined, whenOnline })), () => {})
  return () => {
    stop?.()
    stop = null
  }
}

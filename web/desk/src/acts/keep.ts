// Something that is kept by the server and nothing else on screen shows: said when it is, taken back by one press.
import { sentenceFor } from '../api/sentence'
import { status } from '../frame/status.svelte'
import { t } from '../words/words.svelte'
import { offerBack } from './change'

interface Keeping<Made> {
  act: () => Promise<Made>
  undo: (made: Made) => Promise<unknown>
  said: string
  /** Called when it is done, and again when it was taken back. */
  changed: () => void
}

/** Throws what the server refused. */
export async function keep<Made>({ act, undo, said, changed }: Keeping<Made>) {
  const made = await act()
  changed()
  offerBack(said, async () => {
    try {
      await undo(made)
      status.say(t('status.takenBack'))
    } catch (error) {
      status.complain(sentenceFor(error))
    }
    changed()
  })
}

// The title of the tab: what is on screen, and how many matters came while nobody looked.
import { session } from '../session/session.svelte'
import { t } from '../words/words.svelte'

class Title {
  /** What the screen calls itself; empty before there is one. */
  page = $state('')
  /** Conversations with news that nobody here has seen. */
  unseen = $state.raw<ReadonlySet<number>>(new Set())

  get words(): string {
    const house = session.desk?.shop ?? t('app.name')
    const words = this.page === '' ? house : `${this.page} · ${house}`
    return this.unseen.size === 0 ? words : `(${this.unseen.size}) ${words}`
  }

  /** Keeps the tab's title in step. Returns the way to stop. */
  start(): () => void {
    return $effect.root(() => {
      $effect(() => {
        document.title = this.words
      })
    })
  }
}

export const title = new Title()

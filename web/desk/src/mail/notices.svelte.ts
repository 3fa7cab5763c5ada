// What is wrong with mail just now: read at the start and from time to time, for whoever can do something about it.
import { backups } from '../api/backups'
import { inboxes, quarantine } from '../api/mail'
import type { InboxView } from '../generated/api'
import { session } from '../session/session.svelte'

const pause_ms = 60_000

class Notices {
  quarantined = $state(0)
  troubled = $state.raw<InboxView[]>([])
  /** So many were not told that their mail arrived, since very many wrote at once. */
  held = $state(0)
  /** The last nightly back-up failed: an owner's. */
  unkept = $state(false)

  async read() {
    const owner = session.person?.role === 'admin' && !session.practice
    const [mails, all, nightly] = await Promise.allSettled([quarantine(), inboxes(), owner ? backups() : null])
    // what cannot be read is asked for again
    if (mails.status === 'fulfilled') this.quarantined = mails.value.items.length
    if (nightly.status === 'fulfilled') this.unkept = (nightly.value?.trouble ?? null) !== null
    if (all.status !== 'fulfilled') return
    this.troubled = all.value.items.filter(({ mailbox }) => mailbox !== null && mailbox.trouble !== null)
    this.held = all.value.held?.count ?? 0
  }

  follow(): () => void {
    const look = () => void (document.hidden || this.read())
    look()
    const timer = setInterval(look, pause_ms)
    return () => clearInterval(timer)
  }
}

export const notices = new Notices()

// What is wrong with mail just now: read at the start and from time to time, for whoever can do something about it.
import { inboxes, quarantine } from '../api/mail'
import type { InboxView } from '../generated/api'

const pause_ms = 60_000

class Notices {
  quarantined = $state(0)
  troubled = $state.raw<InboxView[]>([])
  /** So many were not told that their mail arrived, since very many wrote at once. */
  held = $state(0)

  async read() {
    const [mails, all] = await Promise.allSettled([quarantine(), inboxes()])
    // what cannot be read is asked for again
    if (mails.status === 'fulfilled') this.quarantined = mails.value.items.length
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

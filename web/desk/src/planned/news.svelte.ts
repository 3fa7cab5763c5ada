// Something that was to leave later has moved, left or come back: who shows all of it reads anew.
import type { LiveEvent } from '../generated/api'

class PlannedNews {
  turn = $state(0)

  note(events: readonly LiveEvent[]) {
    if (events.some(({ kind }) => /^(reply_|delivery_|conversation_(snoozed|came|re))/.test(kind))) this.turn++
  }
}

export const planned_news = new PlannedNews()

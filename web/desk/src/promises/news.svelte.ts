// Something has become of a promise: who shows several of them reads anew.
import type { LiveEvent } from '../generated/api'

class PromiseNews {
  turn = $state(0)

  note(events: readonly LiveEvent[]) {
    if (events.some(({ kind }) => kind.startsWith('promise_') || kind === 'conversation_assigned')) this.turn++
  }
}

export const promise_news = new PromiseNews()

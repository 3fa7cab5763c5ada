// Somebody's card was changed, here or elsewhere: it is read anew where it is shown.
import type { LiveEvent } from '../generated/api'

const kinds = ['customer_changed', 'customer_merged', 'customer_parted', 'customer_joined', 'organisation_changed']

class CustomerNews {
  turn = $state(0)

  note(events: readonly LiveEvent[]) {
    if (events.some(({ kind }) => kinds.includes(kind))) this.turn++
  }
}
export const customer_news = new CustomerNews()

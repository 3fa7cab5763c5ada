import type { Delivery, DeliveryState } from '../generated/api'

const worstFirst: readonly DeliveryState[] = ['failed', 'unknown', 'held', 'sending', 'queued', 'cancelled', 'sent']

/** The one delivery that the writer has to know about, if there are several recipients. */
export function tellingDelivery(deliveries: readonly Delivery[]): Delivery | null {
  for (const state of worstFirst) {
    const found = deliveries.find((delivery) => delivery.state === state)
    if (found) return found
  }
  return null
}

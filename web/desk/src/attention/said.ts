// What somebody says of themselves, and how long it holds. Pure.
import type { Attention } from '../generated/api'

export interface Said {
  attention: Attention
  back_at: string | null
}

export const taking: Said = { attention: 'here', back_at: null }

/** As it holds at `now`: a time to be back is over by itself. */
export function holding({ attention, back_at }: Said, now: number): Said {
  if (attention !== 'not_now') return { attention, back_at: null }
  return back_at !== null && Date.parse(back_at) <= now ? taking : { attention, back_at }
}

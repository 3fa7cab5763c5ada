// Who the answer before this one went to. Pure.
import type { TimelineItem } from '../../generated/api'
import type { People } from '../../mail/people'

/** Null when none has gone by mail, or nobody knows. */
export function lastTime(items: readonly TimelineItem[]): People | null {
  const last = items.findLast((item) => item.kind === 'reply_written' && item.mail !== null && item.delivery.some(({ state }) => state !== 'cancelled'))
  return last?.mail ? { to: last.mail.to, cc: last.mail.cc, bcc: last.mail.bcc } : null
}

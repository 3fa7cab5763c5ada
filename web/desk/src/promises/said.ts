// What became of a promise, as a line of the timeline without a full stop; empty for other lines.
import type { TimelineItem } from '../generated/api'
import { wholeWhen } from '../words/dates'
import '../words/promises'
import { spoken, t } from '../words/words.svelte'
import { whatOf } from './what'

export function promiseWords({ kind, promise, by_kind, by_name }: TimelineItem): string {
  if (promise === null) return ''
  const when = promise.due_at ? wholeWhen(promise.due_at, spoken.language) : ''
  const said = { by: by_name ?? '', what: whatOf(promise).replace(/[.。]$/, ''), when }
  switch (kind) {
    case 'promise_made':
      return t(by_kind === 'system' ? 'event.promiseMadeByRule' : 'event.promiseMade', said)
    case 'promise_renewed':
      return t('event.promiseRenewed', said)
    case 'promise_told_late':
      return t('event.promiseToldLate', said)
    case 'promise_made_good':
      return t('event.promiseMadeGood', said)
    default:
      return t(`event.promise.${promise.state ?? 'open'}`, said)
  }
}

import type { TimelineItem } from '../generated/api'
import { wholeWhen } from '../words/dates'
import { spoken, t } from '../words/words.svelte'
import '../words/writing'

/** What is told of how often we may write and of whether it is settled; empty for everything else. */
export function writingWords(item: TimelineItem): string {
  const by = item.by_name ?? ''
  switch (item.kind) {
    case 'contact_wish_changed':
      if (item.wished_by === 'one_click') return t('event.wishByClick', { by })
      return t(`event.wish.${item.dial ?? 'all'}`, { by, when: item.until ? wholeWhen(item.until, spoken.language) : '' })
    case 'not_written':
      return item.why_not === null ? '' : t('event.notWritten', { why: t(`why.${item.why_not}`) })
    case 'settled_asked': {
      const state = item.delivery[0]?.state
      return t(state === 'sent' ? 'event.settledAsked' : state === 'unknown' ? 'event.settledAskedUnknown' : 'event.settledNotAsked')
    }
    case 'settled_answered':
      return t(item.settled ? 'event.settledYes' : 'event.settledNo', { by })
    case 'mark_given':
      return t('event.markGiven', { by, mark: item.mark ?? 0, most: item.scale === 'nps' ? 10 : item.scale === 'ces' ? 7 : 5 })
    case 'came_as_decided':
      return t(`event.cameAs.${item.came_as ?? 'none'}`, { by })
    case 'urgency_decided':
      return t(item.urgent ? 'event.urgent' : 'event.notUrgent', { by })
    default:
      return ''
  }
}

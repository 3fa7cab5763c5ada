import type { TimelineItem } from '../generated/api'
import { wholeWhen } from '../words/dates'
import { spoken, t } from '../words/words.svelte'

/** An event of the timeline as a plain sentence without a full stop. */
export function eventWords(item: TimelineItem): string {
  const by = item.by_name ?? ''
  const bySystem = item.by_kind === 'system'
  switch (item.kind) {
    case 'conversation_assigned':
      if (item.assignee_id === null) return t('event.unassigned', { by })
      if (item.assignee_id === item.by_id) return t('event.took', { by })
      return t('event.assigned', { by, to: item.assignee_name ?? '' })
    case 'conversation_resolved':
      return bySystem ? t('event.settledQuietly') : t('event.settled', { by })
    case 'conversation_reopened':
      return item.by_kind === 'person' ? t('event.reopened', { by }) : t('event.reopenedBySystem')
    case 'conversation_snoozed':
      return t('event.snoozed', { by, when: item.until ? wholeWhen(item.until, spoken.language) : '' })
    case 'conversation_came_back':
      return t('event.cameBack')
    case 'conversation_left_to_them':
      return t('event.leftToThem', { by })
    case 'subject_changed':
      return t('event.subject', { by })
    case 'reply_taken_back':
      return t('event.takenBack', { by })
    default:
      return ''
  }
}

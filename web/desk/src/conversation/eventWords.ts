import type { OutsideNews, SplitSide, TimelineItem } from '../generated/api'
import { wholeWhen } from '../words/dates'
import '../words/mail'
import { promiseWords } from '../promises/said'
import '../words/outside'
import '../words/theirs'
import { spoken, t, type Key } from '../words/words.svelte'
import { writingWords } from './writingWords'

const splits: Record<SplitSide, Key> = {
  split_off: 'event.splitOff',
  split_off_from: 'event.splitFrom',
  put_back: 'event.putBack',
  given_back: 'event.givenBack',
}

const outside: Record<OutsideNews, Key> = {
  asked: 'event.outsideAsked',
  forwarded: 'event.outsideForwarded',
  answered: 'event.outsideAnswered',
  overdue: 'event.outsideOverdue',
  bounced: 'event.outsideBounced',
  // never shown
  taken_back: 'event.takenBack',
}

/** Another time or another language. */
function newWords({ kind, until, language }: TimelineItem, by: string): string {
  if (kind === 'reply_retimed') return t('event.retimed', { by, when: until ? wholeWhen(until, spoken.language) : '' })
  if (kind !== 'conversation_language_said') return ''
  return language === null ? t('event.languageHeard', { by }) : t('event.languageSaid', { by, language: t(`language.${language}`) })
}

/** An event of the timeline as a plain sentence without a full stop. */
export function eventWords(item: TimelineItem): string {
  const by = item.by_name ?? ''
  const bySystem = item.by_kind === 'system'
  switch (item.kind) {
    case 'conversation_assigned':
      if (item.because === 'away') return t('event.backAway')
      if (item.because !== null) return t(item.because === 'last_time' ? 'event.givenLastTime' : 'event.givenFewest', { to: item.assignee_name ?? '' })
      if (item.assignee_id === null) return t('event.unassigned', { by })
      if (item.assignee_id === item.by_id) return t('event.took', { by })
      return t('event.assigned', { by, to: item.assignee_name ?? '' })
    case 'conversation_team_changed':
      return item.team === null ? t('event.noTeam', { by }) : t('event.team', { by, team: item.team })
    case 'conversation_inbox_changed':
      return t('event.inbox', { by, inbox: item.inbox ?? '' })
    case 'conversation_resolved':
      if (item.by_kind === 'customer') return t('event.settledByThem', { by })
      return bySystem ? t('event.settledQuietly') : t('event.settled', { by })
    case 'conversation_reopened':
      return item.by_kind === 'person' ? t('event.reopened', { by }) : t('event.reopenedBySystem')
    case 'conversation_snoozed':
      return t('event.snoozed', { by, when: item.until ? wholeWhen(item.until, spoken.language) : '' })
    case 'conversation_came_back':
      return t('event.cameBack')
    case 'conversation_left_to_them':
      return t('event.leftToThem', { by })
    case 'merge_changed':
      return t(item.together ? 'event.merged' : 'event.parted', { by, number: String(item.part_number ?? '') })
    case 'split_changed':
      return t(splits[item.split ?? 'split_off'], { by, n: item.split_count ?? 0, number: String(item.part_number ?? '') })
    case 'conversation_deleted':
      return t('event.deleted', { by })
    case 'conversation_restored':
      return t('event.restored', { by })
    case 'conversation_set_aside':
      return bySystem ? t('event.setAsideAgain') : t('event.setAside', { by })
    case 'conversation_tagged':
      return t('event.tagged', { by, tag: item.tag ?? '' })
    case 'conversation_untagged':
      return t('event.untagged', { by, tag: item.tag ?? '' })
    case 'goal_changed':
      return t('event.goal', { by })
    case 'subject_changed':
      return t('event.subject', { by })
    case 'reply_taken_back':
      return t('event.takenBack', { by })
    case 'mail_bounced':
      return t(item.bounce === 'delayed' ? 'mail.delayedEvent' : 'mail.bouncedEvent')
    case 'customer_told': {
      const state = item.delivery[0]?.state
      return t(state === 'sent' ? 'mail.toldEvent' : state === 'unknown' ? 'mail.toldUnknownEvent' : 'mail.notToldEvent')
    }
    case 'outside_changed':
      return t(outside[item.outside ?? 'asked'], { by, name: item.outside_name ?? '' })
    case 'answer_understood':
      return t(item.understood ? 'event.answerClear' : 'event.answerNotClear', { by, answer: item.answer_text ?? '' })
    case 'answer_questioned':
      return t('event.answerQuestioned', { by, answer: item.answer_text ?? '' })
    case 'proper_look_asked':
      return t('event.properLook', { by })
    case 'visitor_told':
      return t(item.visitor === 'vouched_for' ? 'event.vouchedFor' : 'event.leftAddress', { by })
    case 'links_revoked':
      return t('event.linksRevoked', { by })
    case 'reply_held_back':
      return t('event.heldBack')
    default:
      return promiseWords(item) || newWords(item, by) || writingWords(item)
  }
}

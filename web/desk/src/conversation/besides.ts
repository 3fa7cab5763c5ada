import type { ConversationHead } from '../generated/api'
import { session } from '../session/session.svelte'
import { shortWhen } from '../words/dates'
import '../words/mail'
import { now } from '../words/now.svelte'
import { whenSaid } from '../words/said'
import '../words/theirs'
import { spoken, t } from '../words/words.svelte'

/** What the head says of a conversation that is not so with most of them. */
export const besidesOf = (head: ConversationHead) =>
  [
    session.inboxName(head.inbox_id),
    head.own_channel,
    head.team_name,
    head.snoozed_until && t('conversation.backAt', { when: whenSaid(head.snoozed_until, now.at) }),
    head.planned_for && t('conversation.plannedAt', { when: shortWhen(head.planned_for, now.at, spoken.language) }),
    head.vouched && t('theirs.vouched', { address: head.vouched }),
  ].filter((says) => says !== null)

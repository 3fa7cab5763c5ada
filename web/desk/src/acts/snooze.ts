// Come back later, shown at once and taken back as it was.
import { openConversation } from '../inbox/open'
import { shortWhen } from '../words/dates'
import { now } from '../words/now.svelte'
import { spoken, t } from '../words/words.svelte'
import { asBefore, change, nextAfter, offerBack, shownOf } from './change'
import { status } from '../frame/status.svelte'

/** Puts a conversation off and goes on to the next one. */
export async function putOff(id: number, at: Date) {
  const before = shownOf(id)
  const snooze = at.toISOString()
  openConversation(nextAfter(id))
  if (!(await change(id, { snooze }, { state: 'snoozed', snoozed_until: snooze }))) return
  offerBack(t('status.putOff', { when: shortWhen(snooze, now.at, spoken.language) }), async () => {
    if (!before || !(await change(id, asBefore(before), before))) return
    openConversation(id)
    status.say(t('status.takenBack'))
  })
}

// Come back later.
import { serverNow } from '../api/request'
import { nextMorning } from '../conversation/later'
import { throughList, type Way } from '../inbox/open'
import { now } from '../words/now.svelte'
import { whenSaid } from '../words/said'
import { t } from '../words/words.svelte'
import { dealWith } from './change'

export const comesBack = (at: Date) => t('status.putOff', { when: whenSaid(at.toISOString(), now.at) })

export function putOff(id: number, at: Date, way: Way = throughList, sentence = comesBack(at)) {
  const snooze = at.toISOString()
  return dealWith(id, { snooze }, { state: 'snoozed', snoozed_until: snooze }, sentence, way)
}

/** What is written waits with its conversation for the next morning. */
export function sleepOnIt(id: number, way: Way = throughList) {
  const at = nextMorning(new Date(serverNow()))
  return putOff(id, at, way, t('status.sleptOn', { when: whenSaid(at.toISOString(), now.at) }))
}

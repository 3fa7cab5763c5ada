// Saying whether one takes people: told to everybody, taken back by one key.
import { offerBack } from '../acts/change'
import { putAttention } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { status } from '../frame/status.svelte'
import { session } from '../session/session.svelte'
import { now } from '../words/now.svelte'
import '../words/attention'
import { whenSaid } from '../words/said'
import { t } from '../words/words.svelte'
import { attention } from './attention.svelte'
import type { Said } from './said'

function sentence({ attention: said, back_at }: Said): string {
  if (back_at !== null) return t('away.saidBack', { when: whenSaid(back_at, now.at) })
  return t(said === 'here' ? 'away.saidHere' : said === 'not_now' ? 'away.saidNot' : 'away.saidWith')
}

async function put(said: Said): Promise<boolean> {
  try {
    const { due } = await putAttention({ attention: said.attention, ...(said.back_at === null ? {} : { back_at: said.back_at }) })
    attention.learn({ ...said, person_id: session.me })
    attention.due = due
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  }
}

export async function sayAttention(said: Said) {
  const before = attention.own
  if (!(await put(said))) return
  offerBack(sentence(said), async () => {
    if (await put(before)) status.say(t('status.takenBack'))
    attention.due = []
  })
}

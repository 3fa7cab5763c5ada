// Two conversations of one customer as one, and apart again: taken back like any other act.
import { conversation, mergeConversation, partConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ConversationHead } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { t } from '../words/words.svelte'
import { offerBack } from './change'

async function together(id: number, other_id: number): Promise<boolean> {
  return shown(id, other_id, () => mergeConversation(id, { other_id }))
}

async function apart(id: number, other_id: number): Promise<boolean> {
  return shown(id, other_id, async () => {
    const head = await partConversation(id, { other_id })
    // who takes it out again wants it in sight at once
    list.putBack([await conversation(other_id)])
    return head
  })
}

async function shown(id: number, other_id: number, act: () => Promise<ConversationHead>): Promise<boolean> {
  try {
    list.patch([await act()])
    threadOf(other_id).markStale()
    await threadOf(id).refresh()
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  }
}

type Step = (id: number, other_id: number) => Promise<boolean>

async function take(step: Step, back: Step, id: number, other_id: number, sentence: string) {
  if (!(await step(id, other_id))) return
  offerBack(sentence, async () => {
    if (await back(id, other_id)) status.say(t('status.takenBack'))
  })
}

export const merge = (id: number, other_id: number) => take(together, apart, id, other_id, t('status.merged'))
export const part = (id: number, other_id: number) => take(apart, together, id, other_id, t('status.parted'))

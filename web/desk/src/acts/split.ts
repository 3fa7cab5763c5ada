// Messages in a conversation of their own, and back again: taken back like any other act, and later at its line.
import { conversation, putBackSplit, splitConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ConversationHead } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { t } from '../words/words.svelte'
import '../words/split'
import { offerBack } from './change'

async function read(ids: readonly number[]) {
  for (const id of ids) threadOf(id).startAnew()
  await threadOf(ids[0]!).refresh()
}

/** Whether it was put back. */
export async function putBack(id: number, other_id: number): Promise<boolean> {
  try {
    list.patch([await putBackSplit(id, { other_id }), await conversation(other_id)])
    await read([id, other_id])
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  }
}

export async function putBackAndSay(id: number, other_id: number) {
  if (await putBack(id, other_id)) status.say(t('split.back'))
}

export async function split(id: number, message_ids: number[], subject: string | null) {
  let made: ConversationHead
  try {
    made = await splitConversation(id, { message_ids, ...(subject === null ? {} : { subject }) })
    list.patch([await conversation(id)])
    // who splits it off wants it in sight at once
    list.putBack([made])
    await read([id])
  } catch (error) {
    return status.complain(sentenceFor(error))
  }
  const { id: other_id, number } = made
  offerBack(t('split.done', { number: String(number) }), async () => {
    if (await putBack(id, other_id)) status.say(t('status.takenBack'))
  })
}

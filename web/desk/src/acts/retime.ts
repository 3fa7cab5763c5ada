// Another time for a planned reply, its words as they are; taking that back gives it the time it had.
import { retimeReply } from '../api/planned'
import { sentenceFor } from '../api/sentence'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import { planned_news } from '../planned/news.svelte'
import { now } from '../words/now.svelte'
import { whenSaid } from '../words/said'
import { t } from '../words/words.svelte'
import { offerBack } from './change'

async function put(conversation_id: number, message_id: number, at: string): Promise<boolean> {
  try {
    await retimeReply(conversation_id, message_id, at)
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  } finally {
    planned_news.turn++
    void threadOf(conversation_id).refresh()
  }
}

export async function retime(conversation_id: number, message_id: number, at: Date, before: string) {
  const wanted = at.toISOString()
  if (!(await put(conversation_id, message_id, wanted))) return
  offerBack(t('status.replyPlanned', { when: whenSaid(wanted, now.at) }), async () => {
    if (await put(conversation_id, message_id, before)) status.say(t('status.takenBack'))
  })
}

// Deleting a conversation, taken back like any other act, and later where it is listed.
import { deleteConversation, restoreConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import { list } from '../inbox/list.svelte'
import { throughList, type Way } from '../inbox/open'
import { t } from '../words/words.svelte'
import { offerBack } from './change'

/** Whether it is there again. */
async function thereAgain(id: number): Promise<boolean> {
  try {
    const head = await restoreConversation(id)
    threadOf(id).patchHead(head)
    list.patch([head])
    list.putBack([head])
    void threadOf(id).refresh()
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  }
}

export async function remove(id: number, way: Way = throughList) {
  try {
    await deleteConversation(id)
  } catch (error) {
    return status.complain(sentenceFor(error))
  }
  way.on(id)
  list.drop(new Set([id]))
  threadOf(id).markStale()
  offerBack(t('status.deleted'), async () => {
    if (!(await thereAgain(id))) return
    way.back(id)
    status.say(t('status.takenBack'))
  })
}

/** From the list of what was deleted. */
export async function restore(id: number, way: Way = throughList) {
  if (!(await thereAgain(id))) return
  if (list.view === 'deleted') way.on(id)
  status.say(t('status.restored'))
}

// What people do with promises.
import * as api from '../api/promises'
import { sentenceFor } from '../api/sentence'
import { onceKey } from '../acts/send'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { PromiseKind } from '../generated/api'
import '../words/promises'
import { t } from '../words/words.svelte'

async function told(conversation_id: number, act: () => Promise<unknown>, said: string): Promise<boolean> {
  try {
    await act()
    status.say(said)
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  } finally {
    await threadOf(conversation_id).refresh()
  }
}

export const keepIt = (conversation_id: number, id: number) => told(conversation_id, () => api.changePromise(id, { state: 'kept' }), t('promises.isKept'))
export const releaseIt = (conversation_id: number, id: number) =>
  told(conversation_id, () => api.changePromise(id, { state: 'released' }), t('promises.isReleased'))
export const record = (conversation_id: number, words: string, at: Date, kind: PromiseKind) =>
  told(conversation_id, () => api.makePromise(conversation_id, { kind, words, due_at: at.toISOString() }, onceKey()), t('promises.isRecorded'))

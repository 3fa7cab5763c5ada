// Where a found thing leads. An organisation leads to all that whoever belongs to it wrote, a customer found without a conversation leads to their newest one.
import * as api from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { status } from '../frame/status.svelte'
import type { SearchHit } from '../generated/api'
import { router } from '../router/router.svelte'
import { t } from '../words/words.svelte'

export async function openHit(hit: SearchHit) {
  if (hit.kind === 'organisation') return router.go({ at: 'inbox', view: 'all', organisation: hit.id, conversation_id: null, q: '' })
  if (hit.conversation_id !== null) return router.open(hit.conversation_id)
  try {
    const newest = (await api.customer(hit.id)).conversations[0]
    if (newest) router.open(newest.id)
    else status.say(t('search.lonely', { name: hit.title }))
  } catch (error) {
    status.complain(sentenceFor(error))
  }
}

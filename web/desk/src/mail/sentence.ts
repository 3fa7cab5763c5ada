// Why a mail was not taken by the server, in one plain sentence.
import { ApiError } from '../api/request'
import { sentenceFor } from '../api/sentence'
import '../words/outside'
import { t, type Key } from '../words/words.svelte'

const sentences: Record<string, Key> = {
  customer_address: 'error.customerAddress',
  own_address: 'error.ownAddress',
  no_way_out: 'error.noWayOut',
  no_address: 'error.noAddress',
}

export function sentenceForMail(error: unknown): string {
  const known = error instanceof ApiError ? sentences[error.code] : undefined
  return known ? t(known) : sentenceFor(error)
}

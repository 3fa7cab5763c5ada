import { t } from '../words/words.svelte'
import { ApiError } from './request'

/** One plain sentence in the language of the desk for whatever went wrong: the server's, but for what only the desk can know. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.server')
  if (error.code === 'offline') return t('error.offline')
  if (error.code === 'unauthenticated' || error.code === 'locked') return t('signIn.expired')
  if (error.code === 'too_many_tries' && error.retry_after_seconds !== null) return t('error.tooManyFor', { n: Math.ceil(error.retry_after_seconds / 60) })
  return error.title || t('error.server')
}

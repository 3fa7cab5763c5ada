import { t, type Key } from '../words/words.svelte'
import { ApiError } from './request'

const sentences: Record<string, Key> = {
  offline: 'error.offline',
  wrong_sign_in: 'error.wrongSignIn',
  totp_wrong: 'error.code',
  wrong_pin: 'error.pin',
  password_needed: 'error.passwordNeeded',
  locked: 'signIn.expired',
  wrong_password: 'error.password',
  second_factor_on: 'error.conflict',
  second_factor_off: 'error.conflict',
  too_late: 'error.tooLate',
  conflict: 'error.conflict',
  moved_on: 'error.conflict',
  in_progress: 'error.conflict',
  busy: 'error.busy',
  too_many: 'error.busy',
  csrf: 'error.pageOld',
  wrong_origin: 'error.pageOld',
  email_taken: 'error.emailTaken',
  invalid_email: 'error.email',
  last_owner: 'error.lastOwner',
  password_too_short: 'error.passwordShort',
  password_too_easy: 'error.passwordEasy',
  too_long: 'error.tooLong',
  link_used: 'error.invitation',
  not_found: 'error.notFound',
  second_pair: 'error.secondPair',
  promise_open: 'error.promiseOpen',
  forbidden: 'error.forbidden',
  unauthenticated: 'signIn.expired',
}

/** One plain sentence in the language of the desk for whatever went wrong. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.server')
  if (error.code === 'too_many_tries') {
    if (error.retry_after_seconds === null) return t('error.tooMany')
    return t('error.tooManyFor', { n: Math.ceil(error.retry_after_seconds / 60) })
  }
  const known = sentences[error.code]
  if (known) return t(known)
  if (error.status >= 500 || !error.title) return t('error.server')
  return t('error.invalid', { title: error.title })
}

import { status } from '../frame/status.svelte'
import { t } from '../words/words.svelte'
import type { Thread } from './thread.svelte'

/** Hands it to the browser's own print; what prints is loaded when somebody does. */
export async function printed(thread: Thread) {
  try {
    await (await import('../print/print')).print(thread)
  } catch {
    status.complain(t('error.offline'))
  }
}

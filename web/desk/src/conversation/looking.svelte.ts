// What follows from a conversation being before somebody's eyes.
import { onDestroy, untrack } from 'svelte'
import { drafts } from '../composer/drafts.svelte'
import { seen } from '../seen/seen.svelte'
import { session } from '../session/session.svelte'
import type { Thread } from './thread.svelte'
import { showThread } from './threads'

/** For as long as the component lives that calls it. */
export function lookAt(thread: Thread) {
  let visible = $state(!document.hidden)
  const looking = $derived(thread.stage === 'ready' && visible)
  const last = $derived(thread.head?.last_customer_message_id ?? null)

  onDestroy(showThread(thread.id))

  $effect(() => {
    const turned = () => (visible = !document.hidden)
    document.addEventListener('visibilitychange', turned)
    return () => document.removeEventListener('visibilitychange', turned)
  })

  // words on their way mean eyes on the box: what arrives meanwhile has to be read before sending
  $effect(() => {
    const first = thread.seen_through === null
    if (looking && thread.unseen && (first || !drafts.snippets.has(thread.id))) thread.markSeen()
  })

  $effect(() => {
    if (looking) untrack(() => void session.looked(thread.id))
  })

  $effect(() => {
    const shown = last !== null && last === thread.newestFromCustomer
    if (looking && shown && seen.ready) untrack(() => thread.head && seen.saw(thread.head))
  })
}

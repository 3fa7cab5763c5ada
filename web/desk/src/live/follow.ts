// What the desk does with news from the server.
import { call } from '../call/call.svelte'
import { newsFor } from '../call/news'
import { forgetAll, noteEvents, patchThreads } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ConversationRow, LiveEvent } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { router } from '../router/router.svelte'
import { session } from '../session/session.svelte'
import { t } from '../words/words.svelte'
import { channel } from './channel.svelte'

function openId(): number | null {
  return router.route.at === 'inbox' ? router.route.conversation_id : null
}

function announce(events: readonly LiveEvent[], rows: readonly ConversationRow[]) {
  const arrived = events.find((event) => event.kind === 'message_received' && event.conversation_id === openId())
  const row = arrived && rows.find((other) => other.id === arrived.conversation_id)
  if (row) status.say(t('status.newMessage', { name: row.customer_name }))
  const back = newsFor(session.me, events, rows).find((news) => news.kind === 'back')
  if (back) status.say(t('status.cameBack', { name: back.name }))
}

function erasedIn(events: readonly LiveEvent[]): Set<number> {
  return new Set(events.flatMap((event) => (event.kind === 'conversation_erased' && event.conversation_id !== null ? [event.conversation_id] : [])))
}

export function followLive(): () => void {
  return channel.start(session.seq, {
    changed({ rows, events }) {
      list.patch(rows)
      list.drop(erasedIn(events))
      patchThreads(rows)
      noteEvents(events, openId())
      announce(events, rows)
      call.tell(events, rows)
      if (events.some((event) => event.kind.startsWith('person_') || event.kind === 'shop_changed')) void session.readDesk()
    },
    reset() {
      void list.reload()
      forgetAll(openId())
    },
    refused() {
      void session.check()
    },
  })
}

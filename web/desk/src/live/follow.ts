// What the desk does with news from the server.
import { attention } from '../attention/attention.svelte'
import { call } from '../call/call.svelte'
import { askedNews, movedIn, newsFor, type News } from '../call/news'
import { forgetReadyAnswers } from '../composer/answers/answers'
import { drafts } from '../composer/drafts.svelte'
import { forgetAll, noteEvents, patchThreads } from '../conversation/threads'
import { customer_news } from '../customer/news.svelte'
import { status } from '../frame/status.svelte'
import type { ConversationRow, LiveEvent } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { planned_news } from '../planned/news.svelte'
import { presence } from '../presence/presence.svelte'
import { promise_news } from '../promises/news.svelte'
import { router } from '../router/router.svelte'
import { seen } from '../seen/seen.svelte'
import { session } from '../session/session.svelte'
import { t } from '../words/words.svelte'
import { channel } from './channel.svelte'
import type { Gathered } from './gather'

function announce(events: readonly LiveEvent[], rows: readonly ConversationRow[], news: readonly News[]) {
  const arrived = events.find((event) => event.kind === 'message_received' && event.conversation_id === router.open_id && !movedIn(events).has(event.conversation_id))
  const row = arrived && rows.find((other) => other.id === arrived.conversation_id)
  if (row) status.say(t('status.newMessage', { name: row.customer_name }))
  const back = news.find((one) => one.kind === 'back')
  if (back) status.say(t('status.cameBack', { name: back.name }))
}

/** The words of a planned reply that did not go out are a draft again. */
function fetchHeldBack(events: readonly LiveEvent[]) {
  for (const { kind, conversation_id } of events)
    if (kind === 'reply_held_back' && conversation_id !== null) drafts.keeper?.opened(conversation_id)
}

/** Who is asked stands with the desk, not in the rows. */
async function tellAsked({ rows, events }: Gathered) {
  if (!events.some((event) => event.kind === 'colleague_asked' && event.by_id !== session.me)) return
  await session.readDesk()
  const news = askedNews(session.desk?.asked ?? [], events, rows)
  if (router.open_id !== null && !document.hidden) await session.looked(router.open_id)
  list.patch(rows)
  if (news[0]) status.say(t('status.asked', { name: news[0].name }))
  call.tell(news, !attention.takesPeople)
}

/** The desk shows it on every screen. */
const aboutHouse: ReadonlySet<string> = new Set(['shop_changed', 'rules_changed', 'team_changed', 'inbox_changed', 'mailbox_changed', 'sending_changed'])

const leaves: ReadonlySet<string> = new Set(['conversation_erased', 'conversation_deleted'])

/** Erased or deleted, unless a row says that they are there again by now. */
function goneIn({ events, rows }: Gathered): Set<number> {
  const there = new Set(rows.map((row) => row.id))
  return new Set(events.flatMap(({ kind, conversation_id }) => (leaves.has(kind) && conversation_id !== null && !there.has(conversation_id) ? [conversation_id] : [])))
}

export function followLive(): () => void {
  let met = false
  return channel.start(session.seq, {
    changed({ rows, events }) {
      list.patch(rows)
      // what is deleted has no rows to be told of
      if (list.view !== 'deleted') list.drop(goneIn({ rows, events }))
      else if (events.some(({ kind }) => kind.startsWith('conversation_'))) void list.reload()
      patchThreads(rows)
      noteEvents(events)
      const news = newsFor(session.me, events, rows)
      announce(events, rows, news)
      fetchHeldBack(events)
      call.tell(news, !attention.takesPeople)
      void tellAsked({ rows, events })
      session.learnTags(rows.flatMap((row) => row.tags))
      if (events.some((event) => event.kind === 'ready_answer_changed')) forgetReadyAnswers()
      // the first message, or the first answer
      if (session.desk?.first_steps) void session.readDesk()
      if (events.some((event) => event.kind.startsWith('person_') || aboutHouse.has(event.kind) || (session.holdsMail && event.kind.startsWith('reply_')))) void session.readDesk()
      // what was seen in the whole was seen in its parts
      if (events.some((event) => event.kind === 'conversation_parted' || event.kind === 'split_changed')) void seen.read()
      customer_news.note(events)
      promise_news.note(events)
      planned_news.note(events)
      // names stand in many rows
      if (events.some((event) => event.kind === 'customer_changed')) this.reset()
    },
    presence(told, all) {
      presence.take(told, all)
      // another device of this person has opened something
      if (all && met) void session.readDesk() // what people said of themselves meanwhile
      met ||= all
      if (told.some((one) => one.conversation_id !== router.open_id && one.people.some((here) => here.person_id === session.me))) seen.readSoon()
    },
    attention(said) {
      attention.learn(said)
    },
    reset() {
      forgetReadyAnswers()
      void list.reload()
      void seen.read()
      forgetAll()
    },
    refused() {
      void session.check()
    },
  })
}

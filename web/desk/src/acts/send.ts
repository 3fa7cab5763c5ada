// Sending a reply, keeping a note, taking a reply back. Words are given back whenever the server did not take them.
import * as api from '../api/desk'
import { ApiError, learnServerClock } from '../api/request'
import { sentenceFor } from '../api/sentence'
import type { Acts } from '../composer/acts'
import { askedIn } from '../composer/asking/asked'
import { drafts, type Draft, type Mode } from '../composer/drafts.svelte'
import { peopleOf, sameWords } from '../composer/reconcile'
import type { Thread } from '../conversation/thread.svelte'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { Draft as ApiDraft, FirstWordsTo, WriteMessage } from '../generated/api'
import { list } from '../inbox/list.svelte'
import type { People } from '../mail/people'
import { inReply, sayings } from '../promises/sayings.svelte'
import { session } from '../session/session.svelte'
import { now } from '../words/now.svelte'
import { whenSaid } from '../words/said'
import { t } from '../words/words.svelte'
import { backToWriting } from '../write/back'
import { again, blank, nobody, sentLetters, type Letter } from '../write/letters.svelte'
import { doAlong, type Undo } from './along'
import { offerBack } from './change'

export type Outcome = 'sent' | 'stale' | 'failed'

export interface Sending {
  mode: Mode
  draft: Draft
  settle: boolean
  /** Done when the words are sent. */
  acts: Acts | null
  /** Who it goes to; null is as usual. */
  people: People | null
  /** Ids of files that are there already. */
  attachments: readonly number[]
  /** When they go out; null is now. */
  send_at: Date | null
  /** Called once the server has all of it, before anything can be taken back. */
  gone: () => void
}

/** What was sent lately, by message, so that taking back gives exactly that; of what is older the server gives the words back. */
const sent = new Map<number, Omit<Sending, 'gone'> & { along: Promise<Undo | null> }>()
const sent_max = 30

function rememberSent(message_id: number, what: Omit<Sending, 'gone'>, along: Promise<Undo | null>) {
  sent.set(message_id, { ...what, along })
  const [oldest] = sent.keys()
  if (sent.size > sent_max && oldest !== undefined) sent.delete(oldest)
}

export function onceKey(): string {
  return `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`
}

function messageOf(thread: Thread, { mode, draft, settle, acts, people, attachments, send_at }: Sending): WriteMessage {
  const files = attachments.length > 0 ? { attachments: [...attachments] } : {}
  const words = { ...(draft.html === null ? { text: draft.text } : { html: draft.html }), ...files }
  const ask = askedIn(draft.text, session.people)
  if (mode === 'note') return { kind: 'note', ...words, ...(ask.length > 0 ? { ask } : {}) }
  const seen = thread.seen_through === null ? {} : { seen_through: thread.seen_through }
  const settled = settle || acts?.state === 'resolved' ? { settle: true } : {}
  const leaves = send_at ? { send_at: send_at.toISOString() } : { send_after_seconds: thread.head?.channel === 'chat' ? 0 : session.hold_seconds }
  const who = people ? { to: [...people.to], cc: [...people.cc], bcc: [...people.bcc] } : {}
  const said = sayings.of(thread.id)
  const promises = said.length > 0 ? { promises: said.map(inReply) } : {}
  return { kind: 'reply', ...words, ...who, ...seen, ...leaves, ...settled, ...promises }
}

export async function send(thread: Thread, sending: Sending): Promise<Outcome> {
  // whoever wrote it is not held on to: with them the whole conversation would stay as it was on screen
  const { gone, ...what } = sending
  const { mode, draft, acts, send_at } = what
  const key = onceKey()
  thread.leaving = [...thread.leaving, { key, kind: mode, ...draft, at: new Date().toISOString(), by_id: session.person?.id ?? null, after: thread.items.at(-1)?.id ?? 0 }]
  try {
    const message = await api.sendMessage(thread.id, messageOf(thread, sending), key)
    learnServerClock(message.at)
    forgetSent(thread.id, mode, draft)
    gone()
    if (mode === 'reply') sayings.put(thread.id, [])
    const along = acts ? doAlong(thread.id, acts, mode) : Promise.resolve(null)
    rememberSent(message.id, what, along)
    // the way back is there as soon as the words have gone
    if (message.held_until !== null) announceHeld(thread.id, message.id, message.held_until, send_at)
    else announceDone(mode, await along)
    await along
    await thread.refresh()
    return 'sent'
  } catch (error) {
    return await refused(thread, error)
  } finally {
    thread.leaving = thread.leaving.filter((other) => other.key !== key)
  }
}

/** The kept draft goes only now, and only if nothing else has been written into it since. */
function forgetSent(conversation_id: number, mode: Mode, draft: Draft) {
  if (sameWords(drafts.read(conversation_id, mode), draft)) drafts.write(conversation_id, mode, null)
}

async function refused(thread: Thread, error: unknown): Promise<Outcome> {
  if (error instanceof ApiError && error.code === 'stale_view') {
    await thread.refresh()
    return 'stale'
  }
  status.complain(sentenceFor(error))
  return 'failed'
}

function announceHeld(conversation_id: number, message_id: number, held_until: string, send_at: Date | null) {
  const when = whenSaid(held_until, now.at)
  const said = send_at ? t('status.replyPlanned', { when }) : t('status.replyHeld', { seconds: session.hold_seconds })
  offerBack(said, () => takeBack(conversation_id, message_id))
}

function announceDone(mode: Mode, undo: Undo | null) {
  const said = t(mode === 'note' ? 'status.noteKept' : 'status.replySent')
  if (undo) offerBack(said, undo)
  else status.say(said)
}

/** Stops a held reply, undoes what was done along with it and gives its words back to the box. */
export async function takeBack(conversation_id: number, message_id: number) {
  const thread = threadOf(conversation_id)
  try {
    const was = sent.get(message_id)
    // what is done along with it comes to its end before all of it is undone
    const undoAlong = await was?.along
    const back = await api.takeBack(conversation_id, message_id)
    if (back.first) return firstBack(thread, message_id, back, back.first)
    sent.delete(message_id)
    thread.drop(message_id)
    drafts.giveBack(conversation_id, 'reply', was?.draft ?? back)
    if (was?.attachments.length) drafts.writeFiled(conversation_id, 'reply', true)
    const people = was ? was.people : peopleOf(back)
    if (people) drafts.writePeople(conversation_id, 'reply', people)
    sayings.put(conversation_id, back.promises)
    if (was?.acts) drafts.writeActs(conversation_id, 'reply', was.acts)
    await undoAlong?.()
    status.say(t('status.takenBack'))
  } catch (error) {
    status.complain(sentenceFor(error))
  }
  await thread.refresh()
}

/** The conversation went with its only words: they are to be written again. */
function firstBack(thread: Thread, message_id: number, back: ApiDraft, first: FirstWordsTo) {
  const { id } = thread
  const to = { id: first.customer_id, name: first.name, email: first.email ?? '', phone: first.phone ?? '' }
  const files = thread.items.find((item) => item.message_id === message_id)?.attachments.map((file) => file.id)
  const was = sentLetters.get(message_id) ?? { ...blank(), ...firstOf(back, first), files: files ?? [] }
  sentLetters.delete(message_id)
  const letter = again({ ...was, to: first.asked_for === null ? to : null }, drafts.read(id, 'reply'))
  drafts.forget(id)
  list.drop(new Set([id]))
  backToWriting(letter)
  status.say(t('status.takenBack'))
}

/** As it was on the device that sent it, as far as the server knows. */
function firstOf(back: ApiDraft, { subject, asked_for, owed_by }: FirstWordsTo): Partial<Letter> {
  const people = peopleOf(back) ?? nobody
  // the first of a letter to a customer is that customer
  return { subject, draft: { text: back.text, html: back.html }, asked_for, owed_by, people: asked_for === null ? { ...people, to: people.to.slice(1) } : people }
}

/** A planned reply leaves at once after all. */
export async function sendNow(conversation_id: number, message_id: number) {
  try {
    await api.sendNow(conversation_id, message_id)
    status.say(t('status.replySent'))
  } catch (error) {
    status.complain(sentenceFor(error))
  }
  await threadOf(conversation_id).refresh()
}

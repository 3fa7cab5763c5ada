// Sending a reply, keeping a note, taking a reply back. Words are given back whenever the server did not take them.
import * as api from '../api/desk'
import { ApiError, learnServerClock } from '../api/request'
import { sentenceFor } from '../api/sentence'
import { drafts, type Draft, type Mode } from '../composer/drafts.svelte'
import type { Thread } from '../conversation/thread.svelte'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { WriteMessage } from '../generated/api'
import { session } from '../session/session.svelte'
import { t } from '../words/words.svelte'
import { lastAct } from './last.svelte'

export type Outcome = 'sent' | 'stale' | 'failed'

/** What was written, by message, so that taking back gives exactly that. */
const written = new Map<number, Draft>()

function onceKey(): string {
  return `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`
}

function messageOf(thread: Thread, mode: Mode, draft: Draft, settle: boolean): WriteMessage {
  const words = draft.html === null ? { text: draft.text } : { html: draft.html }
  if (mode === 'note') return { kind: 'note', ...words }
  const seen = thread.seen_through === null ? {} : { seen_through: thread.seen_through }
  return { kind: 'reply', ...words, ...seen, send_after_seconds: session.hold_seconds, ...(settle ? { settle } : {}) }
}

export async function send(thread: Thread, mode: Mode, draft: Draft, settle: boolean): Promise<Outcome> {
  const key = onceKey()
  thread.leaving = [...thread.leaving, { key, kind: mode, ...draft, at: new Date().toISOString() }]
  try {
    const message = await api.sendMessage(thread.id, messageOf(thread, mode, draft, settle), key)
    learnServerClock(message.at)
    forgetSent(thread.id, mode, draft)
    written.set(message.id, draft)
    await thread.refresh()
    announce(thread.id, message.id, mode, message.held_until !== null)
    return 'sent'
  } catch (error) {
    return await refused(thread, error)
  } finally {
    thread.leaving = thread.leaving.filter((other) => other.key !== key)
  }
}

/** The kept draft goes only now, and only if nothing else has been written into it since. */
function forgetSent(conversation_id: number, mode: Mode, draft: Draft) {
  const kept = drafts.read(conversation_id, mode)
  if (kept?.text === draft.text && kept.html === draft.html) drafts.write(conversation_id, mode, null)
}

async function refused(thread: Thread, error: unknown): Promise<Outcome> {
  if (error instanceof ApiError && error.code === 'stale_view') {
    await thread.refresh()
    return 'stale'
  }
  status.complain(sentenceFor(error))
  return 'failed'
}

function announce(conversation_id: number, message_id: number, mode: Mode, held: boolean) {
  if (mode === 'note') return status.say(t('status.noteKept'))
  if (!held) return status.say(t('status.replySent'))
  const done = lastAct.remember(() => takeBack(conversation_id, message_id))
  status.say(t('status.replyHeld', { seconds: session.hold_seconds }), () => void lastAct.takeBack(done))
}

/** Stops a held reply and gives its words back to the box. */
export async function takeBack(conversation_id: number, message_id: number) {
  const thread = threadOf(conversation_id)
  try {
    const back = await api.takeBack(conversation_id, message_id)
    drafts.giveBack(conversation_id, 'reply', written.get(message_id) ?? back)
    written.delete(message_id)
    status.say(t('status.takenBack'))
  } catch (error) {
    status.complain(sentenceFor(error))
  }
  await thread.refresh()
}

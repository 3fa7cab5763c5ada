// Settle, take up again, take, hand over: shown at once, rolled back when the server says no.
import { changeConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ChangeConversation, ConversationHead, ConversationRow } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { openConversation } from '../inbox/open'
import { session } from '../session/session.svelte'
import { t } from '../words/words.svelte'
import { lastAct } from './last.svelte'

export type Shown = Pick<ConversationRow, 'state' | 'assignee_id' | 'snoozed_until'>

function rowOf(id: number): ConversationRow | ConversationHead | null {
  return threadOf(id).head ?? list.rows.find((row) => row.id === id) ?? null
}

/** What an act changes, as it is on screen now. */
export function shownOf(id: number): Shown | null {
  const row = rowOf(id)
  return row && { state: row.state, assignee_id: row.assignee_id, snoozed_until: row.snoozed_until }
}

/** What asks the server for the state that was shown. */
export function asBefore(shown: Shown): ChangeConversation {
  return shown.state === 'snoozed' ? { snooze: shown.snoozed_until } : { state: shown.state }
}

function show(id: number, shown: Shown) {
  const row = rowOf(id)
  if (row === null) return
  threadOf(id).patchHead(shown)
  list.patch([{ ...row, ...shown }])
}

/** Shows the change, asks the server, and puts the old state back when it is refused. */
export async function change(id: number, wanted: ChangeConversation, shown: Partial<Shown>): Promise<boolean> {
  const before = shownOf(id)
  if (before) show(id, { ...before, ...shown })
  try {
    const head = await changeConversation(id, wanted)
    const thread = threadOf(id)
    thread.patchHead(head)
    list.patch([head])
    void thread.refresh()
    return true
  } catch (error) {
    if (before) show(id, before)
    status.complain(sentenceFor(error))
    return false
  }
}

export function offerBack(sentence: string, undo: () => Promise<void>) {
  const done = lastAct.remember(undo)
  status.say(sentence, () => void lastAct.takeBack(done))
}

/** Settles and goes on to the next conversation. */
export async function settle(id: number) {
  openConversation(nextAfter(id))
  await settleQuietly(id)
}

export function nextAfter(id: number): number | null {
  return (list.neighbour(id, 1) ?? list.neighbour(id, -1))?.id ?? null
}

async function settleQuietly(id: number) {
  const before = shownOf(id)
  if (!(await change(id, { state: 'resolved' }, { state: 'resolved' }))) return
  offerBack(t('status.settled'), async () => {
    if (!before || !(await change(id, asBefore(before), before))) return
    openConversation(id)
    status.say(t('status.takenBack'))
  })
}

export async function takeUpAgain(id: number) {
  const before = shownOf(id)
  if (!(await change(id, { state: 'open' }, { state: 'open' }))) return
  offerBack(t('status.reopened'), async () => {
    if (before && (await change(id, asBefore(before), before))) status.say(t('status.takenBack'))
  })
}

function handedSentence(assignee_id: number | null): string {
  if (assignee_id === null) return t('status.laidBack')
  if (assignee_id === session.me) return t('status.tookIt')
  return t('status.assigned', { name: session.nameOf(assignee_id) ?? '' })
}

export async function handOver(id: number, assignee_id: number | null) {
  const before = rowOf(id)?.assignee_id ?? null
  if (before === assignee_id) return
  if (!(await change(id, { assignee_id }, { assignee_id }))) return
  offerBack(handedSentence(assignee_id), async () => {
    if (await change(id, { assignee_id: before }, { assignee_id: before })) status.say(t('status.takenBack'))
  })
}

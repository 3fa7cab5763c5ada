// One act for many conversations: all shown at once, asked for a few at a time, those refused put back, one undo for the rest.
import { asNow, fieldsNow, handedSentence, isLive, offerBack, teamAsNow, teamSentence, withTeam, type Shown } from '../acts/change'
import { comesBack } from '../acts/snooze'
import { changeConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { patchThreads } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ChangeConversation, ConversationRow } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { session } from '../session/session.svelte'
import '../words/choosing'
import '../words/move'
import { t } from '../words/words.svelte'
import { eachFew, type Failed } from './few'

export interface ActForAll {
  /** Whether it would change anything there. */
  concerns: (row: ConversationRow) => boolean
  wanted: (row: ConversationRow) => ChangeConversation
  shown: (row: ConversationRow) => Shown
  /** What takes it back. */
  back: (row: ConversationRow) => ChangeConversation
  said: (n: number) => string
}

const few = 4

const toState = (state: 'resolved' | 'set_aside') => ({ wanted: () => ({ state }), shown: () => ({ state, snoozed_until: null }), back: asNow })

export const settleAll: ActForAll = { ...toState('resolved'), concerns: isLive, said: (n) => t('choosing.settled', { n }) }

export const setAllAside: ActForAll = {
  ...toState('set_aside'),
  concerns: (row) => row.state !== 'set_aside',
  said: (n) => t('choosing.setAside', { n }),
}

export function putAllOff(at: Date): ActForAll {
  const snooze = at.toISOString()
  return {
    concerns: isLive,
    wanted: () => ({ snooze }),
    shown: () => ({ state: 'snoozed', snoozed_until: snooze }),
    back: asNow,
    said: (n) => `${t('choosing.changed', { n })} ${comesBack(at)}`,
  }
}

export const handAllOver = (assignee_id: number | null): ActForAll => ({
  concerns: (row) => row.assignee_id !== assignee_id,
  wanted: () => ({ assignee_id }),
  shown: () => ({ assignee_id }),
  back: (row) => ({ assignee_id: row.assignee_id }),
  said: (n) => `${t('choosing.changed', { n })} ${handedSentence(assignee_id)}`,
})

export const giveAllToTeam = (team_id: number): ActForAll => ({
  concerns: (row) => row.team_id !== team_id,
  wanted: () => ({ team_id }),
  shown: (row) => withTeam(row, team_id),
  back: teamAsNow,
  said: (n) => `${t('choosing.changed', { n })} ${teamSentence(team_id)}`,
})

export const moveAll = (inbox_id: number): ActForAll => ({
  concerns: (row) => row.inbox_id !== inbox_id,
  wanted: () => ({ inbox_id }),
  shown: () => ({ inbox_id }),
  back: (row) => ({ inbox_id: row.inbox_id }),
  said: (n) => `${t('choosing.changed', { n })} ${t('move.done', { name: session.inboxName(inbox_id) ?? '' })}`,
})

export function tagAll(more: readonly string[]): ActForAll {
  const tags = (row: ConversationRow) => [...row.tags, ...more.filter((tag) => !row.tags.includes(tag))]
  return {
    concerns: (row) => tags(row).length > row.tags.length,
    wanted: (row) => ({ tags: tags(row) }),
    shown: (row) => ({ tags: tags(row) }),
    back: (row) => ({ tags: row.tags }),
    said: (n) => t('choosing.tagged', { n }),
  }
}

function show(rows: readonly ConversationRow[]) {
  list.patch(rows)
  patchThreads(rows)
}

type Change = Pick<ActForAll, 'wanted' | 'shown'>

/** Gives those that the server refused; they stand as before. */
async function put(rows: readonly ConversationRow[], { wanted, shown }: Change): Promise<Failed<ConversationRow>[]> {
  show(rows.map((row) => ({ ...row, ...shown(row) })))
  const failed = await eachFew(rows, few, async (row) => show([await changeConversation(row.id, wanted(row))]))
  const refused = failed.map(({ item }) => item)
  show(refused)
  list.putBack(refused)
  return failed
}

function complain(failed: readonly Failed<ConversationRow>[], all: number, undo: (() => void) | null) {
  const sentence = t('choosing.failed', { failed: failed.length, all })
  status.complain(`${sentence} ${sentenceFor(failed[0]?.error)}`, undo)
}

export async function doForAll(chosen: readonly ConversationRow[], act: ActForAll) {
  const rows = chosen.filter(act.concerns)
  if (rows.length === 0) return status.say(t('choosing.nothing'))
  const failed = await put(rows, act)
  const refused = new Set(failed.map(({ item }) => item.id))
  const done = rows.filter((row) => !refused.has(row.id))
  if (done.length > 0) offerBack(act.said(done.length), () => takeBack(done, act))
  // what did change can still be taken back
  if (failed.length > 0) complain(failed, rows.length, done.length > 0 ? status.undo : null)
}

/** `rows` as they were before. */
async function takeBack(rows: readonly ConversationRow[], act: ActForAll) {
  const changed = rows.map((row) => ({ ...row, ...act.shown(row) }))
  const before = new Map(rows.map((row) => [row.id, row]))
  const of = (row: ConversationRow) => before.get(row.id) ?? row
  const failed = await put(changed, { wanted: (row) => act.back(of(row)), shown: (row) => fieldsNow(of(row), act.shown(of(row))) })
  list.putBack(rows)
  if (failed.length > 0) complain(failed, rows.length, null)
  else status.say(t('status.takenBack'))
}

// Changes to one conversation: shown at once, rolled back when the server says no.
import { attention } from '../attention/attention.svelte'
import { changeConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ChangeConversation, ConversationHead, ConversationRow } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { throughList, type Way } from '../inbox/open'
import { session } from '../session/session.svelte'
import { retag } from '../tags/retag'
import { t } from '../words/words.svelte'
import { lastAct } from './last.svelte'

export type Shown = Partial<Pick<ConversationHead, 'state' | 'assignee_id' | 'snoozed_until' | 'tags' | 'goal' | 'team_id' | 'team_name' | 'inbox_id' | 'came_as' | 'urgent' | 'subject' | 'language' | 'language_said'>>

/** The same fields as they stand on screen now. */
export function fieldsNow(row: Shown, fields: Shown): Shown {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, row[name as keyof Shown] ?? null]))
}

function rowOf(id: number): ConversationRow | ConversationHead | null {
  return threadOf(id).head ?? list.rows.find((row) => row.id === id) ?? null
}

/** Whether somebody still has to do with it. */
export const isLive = ({ state }: Pick<ConversationRow, 'state'>) => state === 'open' || state === 'waiting' || state === 'snoozed'

/** What asks the server for the state that a conversation has now. */
export function asNow(row: Pick<ConversationRow, 'state' | 'snoozed_until'>): ChangeConversation {
  return row.state === 'snoozed' ? { snooze: row.snoozed_until } : { state: row.state }
}

function show(id: number, shown: Shown) {
  const row = rowOf(id)
  if (row === null) return
  threadOf(id).patchHead(shown)
  list.patch([{ ...row, ...shown }])
}

/** Shows the change, asks the server, and puts everything back when it is refused. */
export async function change(id: number, wanted: ChangeConversation, shown: Shown): Promise<boolean> {
  const row = rowOf(id)
  const before = row && fieldsNow(row, shown)
  show(id, shown)
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

async function changeState(id: number, wanted: ChangeConversation, shown: Shown, sentence: string, back: () => void) {
  const before = rowOf(id)
  if (!(await change(id, wanted, shown))) return
  offerBack(sentence, async () => {
    if (!before || !(await change(id, asNow(before), { state: before.state, snoozed_until: before.snoozed_until }))) return
    list.putBack([before])
    back()
    status.say(t('status.takenBack'))
  })
}

/** Deals with it and goes on; taking that back comes back to it. */
export async function dealWith(id: number, wanted: ChangeConversation, shown: Shown, sentence: string, way: Way) {
  way.on(id)
  await changeState(id, wanted, shown, sentence, () => way.back(id))
}

export function settle(id: number, way: Way = throughList) {
  return dealWith(id, { state: 'resolved' }, { state: 'resolved', snoozed_until: null }, t('status.settled'), way)
}

export function setAside(id: number, way: Way = throughList) {
  return dealWith(id, { state: 'set_aside' }, { state: 'set_aside', snoozed_until: null }, t('status.setAside'), way)
}

export function takeUpAgain(id: number) {
  return changeState(id, { state: 'open' }, { state: 'open', snoozed_until: null }, t('status.reopened'), () => {})
}

/** Writes fields as they are wanted; taking it back writes what stood there. */
export async function write(id: number, fields: Pick<Shown, 'assignee_id' | 'tags' | 'goal' | 'inbox_id' | 'subject' | 'came_as' | 'urgent'>, sentence: string) {
  const before = fieldsNow(rowOf(id) ?? {}, fields)
  if (!(await change(id, fields, fields))) return
  offerBack(sentence, async () => {
    if (await change(id, before, before)) status.say(t('status.takenBack'))
  })
}

export function handedSentence(assignee_id: number | null): string {
  if (assignee_id === null) return t('status.laidBack')
  if (assignee_id === session.me) return t('status.tookIt')
  return t('status.assigned', { name: session.nameOf(assignee_id) ?? '' })
}

export async function handOver(id: number, assignee_id: number | null, way: Way = throughList) {
  if (rowOf(id)?.assignee_id === assignee_id || !(await attention.mayLandOn(assignee_id))) return
  const written = write(id, { assignee_id }, handedSentence(assignee_id))
  if (way.handing_over_is_done && assignee_id !== session.me) way.on(id)
  await written
}

/** Whoever has it and is not of the team has it no longer. */
export function withTeam(row: Pick<ConversationRow, 'assignee_id'> | null, team_id: number | null): Shown {
  const team = session.teams.find((one) => one.id === team_id)
  const stays = team === undefined || team.people.includes(row?.assignee_id ?? 0)
  return { team_id, team_name: team?.name ?? null, ...(stays ? {} : { assignee_id: null }) }
}

export function teamSentence(team_id: number | null): string {
  const team = session.teams.find((one) => one.id === team_id)
  return team ? t('status.toTeam', { name: team.name }) : t('status.noTeam')
}

/** What gives it back to the team and the person that have it now. */
export const teamAsNow = ({ team_id, assignee_id }: Pick<ConversationRow, 'team_id' | 'assignee_id'>): ChangeConversation => ({ team_id, assignee_id })

export async function giveToTeam(id: number, team_id: number | null, way: Way = throughList) {
  const before = rowOf(id)
  if (before?.team_id === team_id) return
  const shown = withTeam(before, team_id)
  const written = change(id, { team_id }, shown)
  if (way.handing_over_is_done && team_id !== null && !session.isOfMyTeam(team_id)) way.on(id)
  if (!(await written)) return
  if (!before) return status.say(teamSentence(team_id))
  const shownBefore = fieldsNow(before, shown)
  offerBack(teamSentence(team_id), async () => {
    if (await change(id, teamAsNow(before), shownBefore)) status.say(t('status.takenBack'))
  })
}

export async function tag(id: number, put: readonly string[], off: readonly string[]) {
  const now = rowOf(id)?.tags ?? []
  const tags = retag(now, put, off)
  if (now.join('\n') !== tags.join('\n')) await write(id, { tags }, t('status.tagged'))
}

export const setGoal = (id: number, goal: string | null) => write(id, { goal }, t('status.goal'))

/** A complaint from now on, or none any more. */
export const callComplaint = (id: number, { came_as }: ConversationHead) =>
  came_as === 'complaint' ? write(id, { came_as: null }, t('status.noComplaint')) : write(id, { came_as: 'complaint' }, t('status.complaint'))

/** Urgent from now on, or not any more. */
export const callUrgent = (id: number, { urgent }: ConversationHead) => write(id, { urgent: !urgent }, t(urgent ? 'status.notUrgent' : 'status.urgent'))

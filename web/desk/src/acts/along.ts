// What ready answers do besides their words: one change after these were sent, and the way back.
import { changeConversation } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import type { Acts } from '../composer/acts'
import type { Mode } from '../composer/drafts.svelte'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import type { ChangeConversation } from '../generated/api'
import { list } from '../inbox/list.svelte'
import { session } from '../session/session.svelte'
import { asNow, teamAsNow } from './change'

export type Undo = () => Promise<void>

async function put(id: number, wanted: ChangeConversation): Promise<boolean> {
  try {
    const head = await changeConversation(id, wanted)
    threadOf(id).patchHead(head)
    list.patch([head])
    return true
  } catch (error) {
    status.complain(sentenceFor(error))
    return false
  }
}

/** Null when there was nothing to do, or it could not be done. */
export async function doAlong(id: number, acts: Acts, mode: Mode): Promise<Undo | null> {
  const { head } = threadOf(id)
  if (!head) return null
  const wanted: ChangeConversation = {}
  const before: ChangeConversation = {}
  if (acts.tags.some((tag) => !head.tags.includes(tag))) {
    wanted.tags = [...new Set([...head.tags, ...acts.tags])]
    before.tags = head.tags
  }
  if (acts.take && head.assignee_id !== session.me) {
    wanted.assignee_id = session.me
    before.assignee_id = head.assignee_id
  }
  // who has left, and a team that was taken away, are given nothing
  const given = acts.take ? null : acts.assignee_id
  if (given !== null && head.assignee_id !== given && session.nameOf(given) !== null) {
    wanted.assignee_id = given
    before.assignee_id = head.assignee_id
  }
  if (acts.team_id !== null && head.team_id !== acts.team_id && session.teams.some((team) => team.id === acts.team_id)) {
    wanted.team_id = acts.team_id
    Object.assign(before, teamAsNow(head))
  }
  // a reply settles as it is sent, and taking it back brings its state back
  if (acts.state && !(mode === 'reply' && acts.state === 'resolved')) wanted.state = acts.state
  if (mode === 'note' && wanted.state) Object.assign(before, asNow(head))
  if (Object.keys(wanted).length === 0 || !(await put(id, wanted))) return null
  return async () => void (await put(id, before))
}

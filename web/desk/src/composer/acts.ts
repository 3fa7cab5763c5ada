// What ready answers do besides their words, once these are sent. Pure.
import type { ConversationState, ReadyAnswerView } from '../generated/api'

export interface Acts {
  tags: readonly string[]
  take: boolean
  state: ConversationState | null
  /** Who gets it; whoever takes it themselves gives it to nobody. */
  assignee_id: number | null
  team_id: number | null
}

export const noActs: Acts = { tags: [], take: false, state: null, assignee_id: null, team_id: null }

export const actsIn = ({ tags, take, state, assignee_id, team_id }: Acts): boolean => tags.length > 0 || take || state !== null || assignee_id !== null || team_id !== null

/** With those of one more answer; of two states, teams or people the later one holds. */
export function withAnswer(acts: Acts, { tag, take, state, assignee_id, team_id }: Pick<ReadyAnswerView, 'tag' | 'take' | 'state' | 'assignee_id' | 'team_id'>): Acts {
  const tags = tag === null || acts.tags.includes(tag) ? acts.tags : [...acts.tags, tag]
  const given = take ? null : (assignee_id ?? acts.assignee_id)
  return { tags, take: take || (acts.take && assignee_id === null), state: state ?? acts.state, assignee_id: given, team_id: team_id ?? acts.team_id }
}

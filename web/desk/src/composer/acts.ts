// What ready answers do besides their words, once these are sent. Pure.
import type { ConversationState, ReadyAnswerView } from '../generated/api'

export interface Acts {
  tags: readonly string[]
  take: boolean
  state: ConversationState | null
}

export const noActs: Acts = { tags: [], take: false, state: null }

export const actsIn = ({ tags, take, state }: Acts): boolean => tags.length > 0 || take || state !== null

/** With those of one more answer; of two states the later one holds. */
export function withAnswer(acts: Acts, { tag, take, state }: Pick<ReadyAnswerView, 'tag' | 'take' | 'state'>): Acts {
  const tags = tag === null || acts.tags.includes(tag) ? acts.tags : [...acts.tags, tag]
  return { tags, take: acts.take || take, state: state ?? acts.state }
}

// Which conversations a view shows. Pure.
import type { View } from '../api/desk'
import type { ConversationRow, SavedViewRow } from '../generated/api'
import { foldTag } from '../words/fold'

export type Filter = Pick<SavedViewRow, 'state' | 'whose' | 'person_id' | 'tag' | 'channel' | 'team_id' | 'inbox_id' | 'own_teams' | 'promised' | 'language' | 'organisation_id' | 'unread' | 'urgent'>

export function fitsView(row: ConversationRow, view: View, me: number): boolean {
  switch (view) {
    case 'all':
      return row.state !== 'set_aside' && row.state !== 'merged' && row.state !== 'deleted' && row.state !== 'outside'
    case 'mine':
      return row.assignee_id === me && (row.state === 'open' || row.state === 'waiting')
    case 'unassigned':
      return row.assignee_id === null && row.state === 'open'
    case 'asked':
    case 'team':
      // what is asked, and who is in which team, stands beside the rows, not in them
      return false
    default:
      return row.state === view
  }
}

function fitsOwner(row: ConversationRow, filter: Filter, me: number): boolean {
  if (filter.whose === 'anyone') return true
  return row.assignee_id === { me, nobody: null, person: filter.person_id }[filter.whose]
}

/** But for one's own teams, and what is unread, which stand beside the rows. */
export function fitsFilter(row: ConversationRow, filter: Filter, me: number): boolean {
  const { state, tag, channel, team_id, inbox_id, language, organisation_id } = filter
  if (state === null ? !fitsView(row, 'all', me) : row.state !== state) return false
  if (tag !== null && !row.tags.some((one) => foldTag(one) === foldTag(tag))) return false
  if (team_id !== null && row.team_id !== team_id) return false
  if (inbox_id !== null && row.inbox_id !== inbox_id) return false
  if ((filter.promised && row.promised_by === null) || (filter.urgent && !row.urgent)) return false
  if (language !== null && row.language !== language) return false
  if (organisation_id !== null && row.organisation_id !== organisation_id) return false
  return (channel === null || row.channel === channel) && fitsOwner(row, filter, me)
}

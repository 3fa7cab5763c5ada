// The views that there are: those of every desk, and those that somebody has saved.
import type { Listing, View } from '../api/desk'
import type { ConversationRow, SavedViewRow } from '../generated/api'
import { views } from '../router/routes'
import { seen } from '../seen/seen.svelte'
import { session } from '../session/session.svelte'
import { t } from '../words/words.svelte'
import { fitsFilter, fitsView } from './fits'

export const savedViews = (): readonly SavedViewRow[] => session.desk?.views ?? []

export const savedView = (shown: Listing): SavedViewRow | undefined => savedViews().find((view) => view.id === shown)

/** Who is in no team has no view of teams; what was deleted is for leads. */
export const deskViews = (): View[] => views.filter((view) => (view === 'team' ? session.teams.some((team) => team.people.includes(session.me)) : view !== 'deleted' || session.leads))

export const allListings = (): Listing[] => [...deskViews(), ...savedViews().map((view) => view.id)]

export const nameOf = (shown: Listing): string => (typeof shown === 'number' ? (savedView(shown)?.name ?? t('inbox.title')) : t(`inbox.view.${shown}`))

/** A view that nobody knows any more keeps what it has. */
export function fits(row: ConversationRow, shown: Listing): boolean {
  if (shown === 'asked') return session.isAsked(row.id)
  if (shown === 'team') return row.state === 'open' && session.isOfMyTeam(row.team_id)
  if (typeof shown !== 'number') return fitsView(row, shown, session.me)
  const view = savedView(shown)
  return view === undefined || (fitsFilter(row, view, session.me) && (!view.own_teams || session.isOfMyTeam(row.team_id)) && (!view.unread || seen.isUnread(row)))
}

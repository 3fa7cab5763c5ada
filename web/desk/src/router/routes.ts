// Addresses of the desk, both ways. Pure but for the shop that this tab is in.
import type { Listing, View } from '../api/desk'
import { root } from './root'

export const views: readonly View[] = ['open', 'mine', 'team', 'asked', 'unassigned', 'waiting', 'snoozed', 'resolved', 'set_aside', 'deleted', 'all']
export const settingsParts = ['look', 'calls', 'answers', 'shop', 'hours', 'inboxes', 'promises', 'sending', 'quarantine', 'rules', 'people', 'teams', 'signin', 'sessions', 'tokens', 'changes', 'backups', 'practice'] as const
export type SettingsPart = (typeof settingsParts)[number]

export type Route =
  /** `organisation`: of everything, only what whoever belongs to it wrote. */
  | { at: 'inbox'; view: Listing; organisation?: number | null; conversation_id: number | null; q: string }
  | { at: 'next'; conversation_id: number | null }
  | { at: 'write'; to: number | null }
  | { at: 'settings'; part: SettingsPart }
  | { at: 'first' }
  | { at: 'promises'; mine: boolean; list: boolean }
  | { at: 'planned'; all: boolean }
  /** `own`: past the door, at the form. */
  | { at: 'setup'; token: string; own: boolean }
  | { at: 'join'; token: string }

const idOf = (value: string | undefined | null) => (value && /^\d{1,15}$/.test(value) ? Number(value) : null)

function shownIn(query: URLSearchParams): Listing {
  return idOf(query.get('saved')) ?? views.find((view) => view === query.get('view')) ?? 'open'
}

const queryOf = (shown: Listing): Record<string, string> => (typeof shown === 'number' ? { saved: String(shown) } : { view: shown === 'open' ? '' : shown })

/** Reads an address; whatever is unknown leads to the inbox. */
export function routeOf(address: string): Route {
  const url = new URL(address, 'http://desk')
  const token = url.hash.slice(1)
  const path = root !== '' && url.pathname.startsWith(`${root}/`) ? url.pathname.slice(root.length) : url.pathname
  if (path === '/setup') return { at: 'setup', token, own: url.searchParams.has('own') }
  if (path === '/join') return { at: 'join', token }
  if (path === '/first') return { at: 'first' }
  if (path === '/promises') return { at: 'promises', mine: url.searchParams.get('whose') === 'me', list: url.searchParams.has('list') }
  if (path === '/planned') return { at: 'planned', all: url.searchParams.get('whose') === 'all' }
  if (path === '/settings') {
    const part = settingsParts.find((name) => name === url.searchParams.get('part'))
    return { at: 'settings', part: part ?? 'look' }
  }
  if (path === '/write') return { at: 'write', to: idOf(url.searchParams.get('to')) }
  if (path === '/next') return { at: 'next', conversation_id: idOf(url.searchParams.get('c')) }
  const organisation = idOf(url.searchParams.get('organisation'))
  return {
    at: 'inbox',
    ...(organisation === null ? { view: shownIn(url.searchParams) } : { view: 'all', organisation }),
    conversation_id: idOf(/^\/c\/(.*)$/.exec(path)?.[1]),
    q: url.searchParams.get('q') ?? '',
  }
}

function withQuery(below: string, values: Record<string, string>): string {
  const path = root + below
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()
  return query ? `${path}?${query}` : path
}

export function addressOf(route: Route): string {
  switch (route.at) {
    case 'setup':
    case 'join':
      return withQuery(`/${route.at}`, { own: route.at === 'setup' && route.own ? '1' : '' }) + (route.token ? `#${route.token}` : '')
    case 'first':
      return `${root}/first`
    case 'settings':
      return withQuery('/settings', { part: route.part === 'look' ? '' : route.part })
    case 'promises':
      return withQuery('/promises', { whose: route.mine ? 'me' : '', list: route.list ? '1' : '' })
    case 'planned':
      return withQuery('/planned', { whose: route.all ? 'all' : '' })
    case 'next':
      return withQuery('/next', { c: String(route.conversation_id ?? '') })
    case 'write':
      return withQuery('/write', { to: String(route.to ?? '') })
    case 'inbox':
      return withQuery(route.conversation_id === null ? '/inbox' : `/c/${route.conversation_id}`, {
        ...(route.organisation ? { organisation: String(route.organisation) } : queryOf(route.view)),
        q: route.q,
      })
  }
}

// Addresses of the desk, both ways. Pure: no window, no history.
import type { View } from '../api/desk'

export const views: readonly View[] = ['open', 'mine', 'unassigned', 'waiting', 'snoozed', 'resolved', 'all']
export const settingsParts = ['look', 'calls', 'shop', 'people', 'sessions', 'tokens'] as const
export type SettingsPart = (typeof settingsParts)[number]

export type Route =
  | { at: 'inbox'; view: View; conversation_id: number | null; q: string }
  | { at: 'settings'; part: SettingsPart }
  | { at: 'setup'; token: string }
  | { at: 'join'; token: string }

function viewOf(value: string | null): View {
  return views.find((view) => view === value) ?? 'open'
}

/** Reads an address; whatever is unknown leads to the inbox. */
export function routeOf(address: string): Route {
  const url = new URL(address, 'http://desk')
  const token = url.hash.slice(1)
  if (url.pathname === '/setup') return { at: 'setup', token }
  if (url.pathname === '/join') return { at: 'join', token }
  if (url.pathname === '/settings') {
    const part = settingsParts.find((name) => name === url.searchParams.get('part'))
    return { at: 'settings', part: part ?? 'look' }
  }
  const open = /^\/c\/(\d{1,15})$/.exec(url.pathname)
  return {
    at: 'inbox',
    view: viewOf(url.searchParams.get('view')),
    conversation_id: open ? Number(open[1]) : null,
    q: url.searchParams.get('q') ?? '',
  }
}

function withQuery(path: string, values: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()
  return query ? `${path}?${query}` : path
}

export function addressOf(route: Route): string {
  switch (route.at) {
    case 'setup':
    case 'join':
      return `/${route.at}${route.token ? `#${route.token}` : ''}`
    case 'settings':
      return withQuery('/settings', { part: route.part === 'look' ? '' : route.part })
    case 'inbox':
      return withQuery(route.conversation_id === null ? '/inbox' : `/c/${route.conversation_id}`, {
        view: route.view === 'open' ? '' : route.view,
        q: route.q,
      })
  }
}

// The History API as one reactive value.
import { addressOf, routeOf, type Route } from './routes'

class Router {
  route = $state.raw<Route>(routeOf(location.href))

  /** Where one was before the last step forward. */
  before: Route | null = null

  /** The conversation on screen. */
  get open_id(): number | null {
    return 'conversation_id' in this.route ? this.route.conversation_id : null
  }

  go(route: Route, how: 'push' | 'replace' = 'push') {
    const address = addressOf(route)
    if (address !== location.pathname + location.search + location.hash) {
      if (how === 'push') this.before = this.route
      if (how === 'push') history.pushState(null, '', address)
      else history.replaceState(null, '', address)
    }
    this.route = route
  }

  #with(conversation_id: number | null): Extract<Route, { at: 'inbox' }> {
    const now = this.route
    return now.at === 'inbox' ? { ...now, conversation_id } : { at: 'inbox', view: 'open', q: '', conversation_id }
  }

  /** Opens a conversation, leaving view and search as they are. `null` goes back to the list. */
  open(conversation_id: number | null, how: 'push' | 'replace' = 'push') {
    this.go(this.#with(conversation_id), how)
  }

  /** The address of a conversation beside the list that is shown. */
  beside(conversation_id: number | null, q = ''): string {
    return addressOf({ ...this.#with(conversation_id), q })
  }

  /** Follows back, forward and plain clicks on our own links. Returns the way to stop. */
  follow(): () => void {
    const moved = () => (this.route = routeOf(location.href))
    const clicked = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = (event.target as Element | null)?.closest?.('a[data-desk]')
      if (!(link instanceof HTMLAnchorElement)) return
      event.preventDefault()
      this.go(routeOf(link.href))
    }
    addEventListener('popstate', moved)
    addEventListener('hashchange', moved)
    document.addEventListener('click', clicked)
    return () => {
      removeEventListener('popstate', moved)
      removeEventListener('hashchange', moved)
      document.removeEventListener('click', clicked)
    }
  }
}

export const router = new Router()

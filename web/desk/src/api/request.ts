// The one place where the desk talks HTTP: JSON both ways, cookie session, CSRF header, plain errors.
import type { Problem } from '../generated/api'
import { root } from '../router/root'

/** A `stale_view` says which message of the customer is the newest. */
type Refusal = Partial<Problem> & { message_id?: number }

/** What the server refused, or status 0 when it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly field: string | null = null,
    readonly message_id: number | null = null,
    readonly retry_after_seconds: number | null = null,
  ) {
    super(title)
  }
}

let csrf = ''
let onUnauthenticated = (_locked: boolean) => {}
let serverAhead_ms = 0

export function useCsrf(token: string) {
  csrf = token
}

/** What proves that a change comes from this page, for the one call that is not made here. */
export const csrfToken = () => csrf

/** Called whenever an answer says that the session has ended, or that its shared device is locked. */
export function whenUnauthenticated(act: (locked: boolean) => void) {
  onUnauthenticated = act
}

/** Our best guess at the clock of the server, in ms since 1970. */
export function serverNow(): number {
  return Date.now() + serverAhead_ms
}

/** Learn the clock of the server from an instant that it has just written. */
export function learnServerClock(instant: string) {
  const at = Date.parse(instant)
  if (!Number.isNaN(at)) serverAhead_ms = at - Date.now()
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
interface Extra {
  /** The same key sent twice makes one change. */
  once?: string
  signal?: AbortSignal
  /** Goes on when the page is left. */
  keepalive?: boolean
  /** Asks one's own shop, also from the practice shop beside it. */
  own?: boolean
}

function headersFor(method: Method, body: unknown, extra: Extra): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (method !== 'GET' && csrf) headers.set('X-CSRF-Token', csrf)
  if (extra.once) headers.set('Idempotency-Key', extra.once)
  return headers
}

export async function refusal(answer: Response): Promise<ApiError> {
  const problem: Refusal = await answer.json().catch(() => ({}))
  const wait = Number(answer.headers.get('Retry-After'))
  return new ApiError(
    answer.status,
    problem.code ?? 'unknown',
    problem.title ?? '',
    problem.field ?? null,
    problem.message_id ?? null,
    wait > 0 ? wait : null,
  )
}

export async function request<T>(method: Method, path: string, body?: unknown, extra: Extra = {}): Promise<T> {
  const options: RequestInit = { method, headers: headersFor(method, body, extra), credentials: 'same-origin', cache: 'no-store' }
  if (body !== undefined) options.body = JSON.stringify(body)
  if (extra.signal) options.signal = extra.signal
  if (extra.keepalive) options.keepalive = true
  let answer: Response
  try {
    answer = await fetch(extra.own ? path : root + path, options)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError(0, 'offline', '')
  }
  if (!answer.ok) {
    const error = await refusal(answer)
    if (error.code === 'unauthenticated' || error.code === 'locked') onUnauthenticated(error.code === 'locked')
    throw error
  }
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T)
}

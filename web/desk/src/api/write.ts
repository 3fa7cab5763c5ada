// The calls for writing to somebody first.
import type * as Api from '../generated/api'
import { request } from './request'

export const writeFirst = (first: Api.WriteFirst, once: string) => request<Api.WrittenFirst>('POST', '/api/conversations/outgoing', first, { once })
export const findCustomers = (q: string, signal: AbortSignal) =>
  request<Api.CustomerList>('GET', `/api/customers?${new URLSearchParams({ q })}`, undefined, { signal })
/** Somebody outside, for the sake of a conversation. */
export const askOutside = (id: number, question: Api.AskOutside, once: string) => request<Api.WrittenFirst>('POST', `/api/conversations/${id}/outside`, question, { once })
export const forwardWords = (id: number, what: Api.ForwardWords) => request<Api.ForwardDraft>('POST', `/api/conversations/${id}/forward`, what)

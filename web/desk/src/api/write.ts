// The calls for writing to somebody first.
import type * as Api from '../generated/api'
import { request } from './request'

export const writeFirst = (first: Api.WriteFirst, once: string) => request<Api.WrittenFirst>('POST', '/api/conversations/outgoing', first, { once })
export const findCustomers = (q: string, signal: AbortSignal) =>
  request<Api.CustomerList>('GET', `/api/customers?${new URLSearchParams({ q })}`, undefined, { signal })

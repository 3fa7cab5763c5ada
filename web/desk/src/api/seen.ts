// The calls for how far this person has read.
import type * as Api from '../generated/api'
import { request } from './request'

export const seenSoFar = () => request<Api.SeenList>('GET', '/api/seen')
/** Goes on when the page is left: what was read was read. */
export const markSeen = (id: number, message_id: number | null) =>
  request<void>('PUT', `/api/conversations/${id}/seen`, { message_id } satisfies Api.MarkSeen, { keepalive: true })

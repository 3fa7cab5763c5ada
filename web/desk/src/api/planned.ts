// The calls for what leaves later.
import type * as Api from '../generated/api'
import { request } from './request'

export const planned = (everybodys: boolean) => request<Api.PlannedList>('GET', everybodys ? '/api/planned?whose=anyone' : '/api/planned')
export const retimeReply = (conversation_id: number, message_id: number, send_at: string) =>
  request<Api.MessagePosted>('PATCH', `/api/conversations/${conversation_id}/messages/${message_id}`, { send_at })

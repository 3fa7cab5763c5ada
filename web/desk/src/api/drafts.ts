// The calls for what is not sent yet: words kept on the server.
import type * as Api from '../generated/api'
import { request } from './request'

export const allDrafts = () => request<Api.DraftList>('GET', '/api/drafts')
export const draftsOf = (id: number) => request<Api.DraftList>('GET', `/api/conversations/${id}/drafts`)
/** `leaving`: the page is about to go, the call is not. */
export const keepDraft = (id: number, draft: Api.KeepDraft, leaving: boolean) =>
  request<Api.DraftView>('PUT', `/api/conversations/${id}/drafts`, draft, { keepalive: leaving })

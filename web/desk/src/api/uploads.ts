// The calls for our own files. They go up as soon as they are chosen, with how far they are.
import type * as Api from '../generated/api'
import { root } from '../router/root'
import { ApiError, csrfToken, refusal, request } from './request'

/** Where files of a draft wait; 0 is a conversation that has not begun. */
const placeOf = (id: number, more: Record<string, string>) =>
  id === 0 ? `/api/uploads?${new URLSearchParams(more)}` : `/api/conversations/${id}/uploads?${new URLSearchParams(more)}`

export const uploadsOf = (id: number, kind: Api.WrittenKind) => request<Api.AttachmentList>('GET', placeOf(id, id === 0 ? {} : { kind }))
export const removeUpload = (id: number) => request<void>('DELETE', `/api/uploads/${id}`)

/** Of all ways to ask a server only this one tells how much has gone. */
export function upload(id: number, kind: Api.WrittenKind, file: File, gone: (part: number) => void, signal: AbortSignal): Promise<Api.AttachmentRow> {
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest()
    call.open('POST', root + placeOf(id, id === 0 ? { name: file.name } : { kind, name: file.name }))
    call.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    call.setRequestHeader('X-CSRF-Token', csrfToken())
    call.setRequestHeader('Accept-Language', document.documentElement.lang)
    call.upload.onprogress = ({ loaded, total }) => gone(total > 0 ? loaded / total : 0)
    call.onerror = () => failed(new ApiError(0, 'offline', ''))
    call.onload = async () => {
      if (call.status === 201) done(JSON.parse(call.responseText) as Api.AttachmentRow)
      else failed(await refusal(new Response(call.responseText, { status: call.status })))
    }
    signal.addEventListener('abort', () => (call.abort(), failed(signal.reason)))
    call.send(file)
  })
}

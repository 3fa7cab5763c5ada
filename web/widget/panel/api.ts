// The chat's own part of the API.
import type { ChatBegun, ChatKnown, ChatLog, ChatNow, ChatSaid } from '../../desk/src/generated/api'
import { identity } from './frame'
import { language } from './words'

export type { ChatLine, ChatLog, ChatNow } from '../../desk/src/generated/api'

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code)
  }
}

const inbox = location.pathname.split('/').at(-1) ?? ''
const root = location.pathname.slice(0, location.pathname.lastIndexOf('/chat/'))
const of = (link: string) => `${root}/api/chat/of/${link}`

const json = (method: string, said: object): RequestInit => ({ method, body: JSON.stringify(said), headers: { 'Content-Type': 'application/json' } })

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, { ...init, credentials: 'omit' })
  if (answer.status === 204) return undefined as T
  const body = (await answer.json().catch(() => ({}))) as T & { code?: string }
  if (!answer.ok) throw new Refused(answer.status, body.code ?? '')
  return body
}

export interface Words {
  key: string
  text: string
  file?: File
  name?: string
  email?: string
}

function form({ key, text, file, name, email }: Words): FormData {
  const fields = new FormData()
  fields.set('key', key)
  fields.set('message', text || (file?.name ?? ''))
  if (name) fields.set('name', name)
  if (email) fields.set('email', email)
  if (file) fields.set('file', file)
  if (identity) fields.set('identity', identity)
  return fields
}

export const now = () => ask<ChatNow>(`${root}/api/chat/${inbox}`)
export const begin = (words: Words) => ask<ChatBegun>(`${root}/api/chat/${inbox}?lang=${language}`, { method: 'POST', body: form(words) })
export const say = (link: string, words: Words) => ask<ChatSaid>(of(link), { method: 'POST', body: form(words) })
export const log = (link: string) => ask<ChatLog>(of(link))
export const leaveAddress = (link: string, email: string) =>
  ask<undefined>(`${of(link)}/address`, json('PUT', { email }))
/** The chat of whom the shop's own site vouches for. */
export const known = () => ask<ChatKnown>(`${root}/api/chat/${inbox}/known`, json('POST', { identity }))
export const fileOf = (link: string, id: number) => `${root}/my/${link}/files/${id}`
export const live = (link: string) => new WebSocket(`${location.origin.replace(/^http/, 'ws')}${of(link)}/live`)

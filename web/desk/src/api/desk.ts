// Every call that the desk makes, by name.
import type * as Api from '../generated/api'
import { request } from './request'

export type View = 'open' | 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'resolved' | 'all'

const query = (values: Record<string, string | number | null>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  ).toString()

export const signIn = (form: Api.SignIn) => request<Api.SessionView>('POST', '/api/session', form)
export const currentSession = () => request<Api.SessionView>('GET', '/api/session')
export const signOut = () => request<void>('DELETE', '/api/session')
export const setupView = () => request<Api.SetupView>('GET', '/api/setup')
export const setUp = (form: Api.SetUp) => request<Api.SessionView>('POST', '/api/setup', form)
export const acceptInvitation = (form: Api.AcceptInvitation) =>
  request<Api.SessionView>('POST', '/api/invitations/accept', form)
export const desk = () => request<Api.DeskView>('GET', '/api/desk')

export const sessions = () => request<Api.SessionList>('GET', '/api/sessions')
export const endSession = (id: string) => request<void>('DELETE', `/api/sessions/${encodeURIComponent(id)}`)

export const people = () => request<Api.PersonList>('GET', '/api/people')
export const addPerson = (form: Api.AddPerson) => request<Api.PersonInvited>('POST', '/api/people', form)
export const changePerson = (id: number, change: Api.ChangePerson) =>
  request<Api.PersonView>('PATCH', `/api/people/${id}`, change)
export const resetLink = (id: number) => request<Api.LinkView>('POST', `/api/people/${id}/reset`)

export const shop = () => request<Api.ShopView>('GET', '/api/shop')
export const changeShop = (change: Api.ChangeShop) => request<Api.ShopView>('PATCH', '/api/shop', change)

export const tokens = () => request<Api.TokenList>('GET', '/api/tokens')
export const createToken = (form: Api.AddToken) => request<Api.TokenMade>('POST', '/api/tokens', form)
export const endToken = (id: number) => request<void>('DELETE', `/api/tokens/${id}`)

export const conversations = (view: View, cursor: string | null, limit: number) =>
  request<Api.ConversationPage>('GET', `/api/conversations?${query({ view, cursor, limit })}`)
export const conversation = (id: number) => request<Api.ConversationHead>('GET', `/api/conversations/${id}`)
export const changeConversation = (id: number, change: Api.ChangeConversation) =>
  request<Api.ConversationHead>('PATCH', `/api/conversations/${id}`, change)
export const timeline = (id: number, before: number | null, limit: number) =>
  request<Api.TimelinePage>('GET', `/api/conversations/${id}/timeline?${query({ before, limit })}`)
export const sendMessage = (id: number, message: Api.WriteMessage, once: string) =>
  request<Api.MessagePosted>('POST', `/api/conversations/${id}/messages`, message, { once })
export const takeBack = (id: number, message_id: number) =>
  request<Api.Draft>('POST', `/api/conversations/${id}/messages/${message_id}/take-back`)

export const customer = (id: number) => request<Api.CustomerView>('GET', `/api/customers/${id}`)
export const eraseCustomer = (id: number) => request<void>('DELETE', `/api/customers/${id}`)
export const search = (q: string, signal: AbortSignal) =>
  request<Api.SearchPage>('GET', `/api/search?${query({ q, limit: 30 })}`, undefined, { signal })

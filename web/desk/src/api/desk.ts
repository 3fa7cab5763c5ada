// Every call that the desk makes, by name.
import type * as Api from '../generated/api'
import { request } from './request'

export type View = 'open' | 'mine' | 'unassigned' | 'waiting' | 'snoozed' | 'resolved' | 'set_aside' | 'all' | 'asked' | 'team' | 'deleted'

/** A view of every desk, or the number of one that somebody has saved. */
export type Listing = View | number

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
export const changeMe = (change: Api.ChangeMe) => request<Api.PersonView>('PATCH', '/api/me', change)
export const putAttention = (said: Api.SayAttention) => request<Api.AttentionSaid>('PUT', '/api/me/attention', said)
export const resetLink = (id: number) => request<Api.LinkView>('POST', `/api/people/${id}/reset`)
export const endSecondFactorOf = (id: number) => request<Api.PersonView>('POST', `/api/people/${id}/second-factor/off`)

export const secondFactor = () => request<Api.SecondFactorView>('GET', '/api/second-factor')
export const beginSecondFactor = () => request<Api.SecondFactorStarted>('POST', '/api/second-factor')
export const confirmSecondFactor = (totp: string) =>
  request<Api.RecoveryCodes>('POST', '/api/second-factor/confirm', { totp })
export const endSecondFactor = (proof: Api.EndSecondFactor) => request<void>('POST', '/api/second-factor/off', proof)

export const shop = () => request<Api.ShopView>('GET', '/api/shop')
export const changeShop = (change: Api.ChangeShop) => request<Api.ShopView>('PATCH', '/api/shop', change)

export const rules = () => request<Api.RulesView>('GET', '/api/rules')
export const changeRules = (change: Api.ChangeRules) => request<Api.RulesView>('PATCH', '/api/rules', change)

export const houseChanges = (before: number | null) => request<Api.HouseChangeList>('GET', `/api/changes?${query({ before, limit: 50 })}`)

export const tokens = () => request<Api.TokenList>('GET', '/api/tokens')
export const createToken = (form: Api.AddToken) => request<Api.TokenMade>('POST', '/api/tokens', form)
export const endToken = (id: number) => request<void>('DELETE', `/api/tokens/${id}`)

export const conversations = (shown: Listing, inbox: number | null, organisation: number | null, order: Api.ListOrder, cursor: string | null, limit: number) =>
  request<Api.ConversationPage>('GET', `/api/conversations?${query({ ...(organisation !== null ? { organisation } : typeof shown === 'number' ? { saved: shown } : { view: shown }), inbox, order, cursor, limit })}`)
export const addView = (view: Api.AddSavedView) => request<Api.SavedViewRow>('POST', '/api/views', view)
export const changeView = (id: number, change: Api.ChangeSavedView) => request<Api.SavedViewRow>('PATCH', `/api/views/${id}`, change)
export const removeView = (id: number) => request<void>('DELETE', `/api/views/${id}`)
export const nextWaiting = (skip: readonly number[]) =>
  request<Api.NextView>('GET', `/api/next?${query({ skip: skip.length === 0 ? null : skip.join() })}`)
export const conversation = (id: number) => request<Api.ConversationHead>('GET', `/api/conversations/${id}`)
export const changeConversation = (id: number, change: Api.ChangeConversation) =>
  request<Api.ConversationHead>('PATCH', `/api/conversations/${id}`, change)
export const timeline = (id: number, before: number | null, limit: number) =>
  request<Api.TimelinePage>('GET', `/api/conversations/${id}/timeline?${query({ before, limit })}`)
export const mergeConversation = (id: number, other: Api.MergeConversation) =>
  request<Api.ConversationHead>('POST', `/api/conversations/${id}/merge`, other)
export const partConversation = (id: number, other: Api.MergeConversation) =>
  request<Api.ConversationHead>('POST', `/api/conversations/${id}/part`, other)
export const splitConversation = (id: number, what: Api.SplitConversation) =>
  request<Api.ConversationHead>('POST', `/api/conversations/${id}/split`, what)
export const putBackSplit = (id: number, other: Api.MergeConversation) =>
  request<Api.ConversationHead>('POST', `/api/conversations/${id}/put-back`, other)
export const revokeLinks = (id: number) => request<Api.ConversationHead>('POST', `/api/conversations/${id}/revoke-links`)
export const deleteConversation = (id: number) => request<void>('DELETE', `/api/conversations/${id}`)
export const restoreConversation = (id: number) => request<Api.ConversationHead>('POST', `/api/conversations/${id}/restore`)
export const sendMessage = (id: number, message: Api.WriteMessage, once: string) =>
  request<Api.MessagePosted>('POST', `/api/conversations/${id}/messages`, message, { once })
export const lookedAtAsked = (id: number) => request<void>('DELETE', `/api/conversations/${id}/asked`)
export const takeBack = (id: number, message_id: number) =>
  request<Api.Draft>('POST', `/api/conversations/${id}/messages/${message_id}/take-back`)
export const sendNow = (id: number, message_id: number) =>
  request<Api.MessagePosted>('POST', `/api/conversations/${id}/messages/${message_id}/send-now`)

export const customer = (id: number) => request<Api.CustomerView>('GET', `/api/customers/${id}`)
export const changeCustomer = (id: number, change: Api.ChangeCustomer) =>
  request<Api.CustomerView>('PATCH', `/api/customers/${id}`, change)
export const mergeCustomer = (id: number, other: Api.MergeCustomer) =>
  request<Api.CustomerView>('POST', `/api/customers/${id}/merge`, other)
export const partCustomer = (id: number, other: Api.MergeCustomer) =>
  request<Api.CustomersApart>('POST', `/api/customers/${id}/part`, other)
export const eraseCustomer = (id: number) => request<void>('DELETE', `/api/customers/${id}`)
export const organisation = (id: number) => request<Api.OrganisationView>('GET', `/api/organisations/${id}`)
export const findOrganisations = (q: string, signal: AbortSignal) =>
  request<Api.OrganisationList>('GET', `/api/organisations?${query({ q, limit: 8 })}`, undefined, { signal })
export const addOrganisation = (form: Api.AddOrganisation) => request<Api.OrganisationView>('POST', '/api/organisations', form)
export const changeOrganisation = (id: number, change: Api.ChangeOrganisation) =>
  request<Api.OrganisationView>('PATCH', `/api/organisations/${id}`, change)
export const search = (q: string, signal: AbortSignal) =>
  request<Api.SearchPage>('GET', `/api/search?${query({ q, limit: 30 })}`, undefined, { signal })

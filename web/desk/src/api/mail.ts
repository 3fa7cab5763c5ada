// The calls for mail: inboxes, their mailboxes, whether anything leaves, and what could not be taken further.
import type * as Api from '../generated/api'
import { root } from '../router/root'
import { request } from './request'

export const inboxes = () => request<Api.InboxList>('GET', '/api/inboxes')
export const addInbox = (form: Api.AddInbox) => request<Api.InboxView>('POST', '/api/inboxes', form)
export const changeInbox = (id: number, change: Api.ChangeInbox) => request<Api.InboxView>('PATCH', `/api/inboxes/${id}`, change)
export const putMailbox = (id: number, form: Api.PutMailbox) => request<Api.InboxView>('PUT', `/api/inboxes/${id}/mailbox`, form)
export const removeMailbox = (id: number) => request<void>('DELETE', `/api/inboxes/${id}/mailbox`)

export const findServers = (form: Api.FindMailServers) => request<Api.MailServersFound>('POST', '/api/mailboxes/find', form)
/** Where no password is given, that of the inbox is taken. */
export const tryMailbox = (id: number, form: Api.PutMailbox) => request<Api.MailboxTried>('POST', `/api/mailboxes/try?inbox=${id}`, form)

export const sending = () => request<Api.SendingView>('GET', '/api/sending')
export const changeSending = (change: Api.ChangeSending) => request<Api.SendingView>('PUT', '/api/sending', change)

export const quarantine = () => request<Api.QuarantineList>('GET', '/api/quarantine')
export const retryQuarantined = (id: number) => request<Api.MailReceived>('POST', `/api/quarantine/${id}/retry`)
export const quarantinedRaw = (id: number) => `${root}/api/quarantine/${id}/raw`

/** The words of a mail with all that it quotes. */
export const original = (id: number) => request<Api.MailOriginal>('GET', `/api/messages/${id}/original`)
/** Where a message is to be had otherwise than in the timeline. */
export const messageAs = (id: number, what: 'html' | 'raw') => `${root}/api/messages/${id}/${what}`

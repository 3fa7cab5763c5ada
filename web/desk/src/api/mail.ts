// The calls for mail: inboxes, their mailboxes, whether anything leaves, and what could not be taken further.
import type * as Api from '../generated/api'
import { root } from '../router/root'
import { request } from './request'

export const inboxes = () => request<Api.InboxList>('GET', '/api/inboxes')
export const addInbox = (form: Api.AddInbox) => request<Api.InboxView>('POST', '/api/inboxes', form)
export const changeInbox = (id: number, change: Api.ChangeInbox) => request<Api.InboxView>('PATCH', `/api/inboxes/${id}`, change)
export const putMailbox = (id: number, form: Api.PutMailbox) => request<Api.InboxView>('PUT', `/api/inboxes/${id}/mailbox`, form)
export const removeMailbox = (id: number) => request<void>('DELETE', `/api/inboxes/${id}/mailbox`)

export const acknowledgement = (id: number) => request<Api.AcknowledgementView>('GET', `/api/inboxes/${id}/acknowledgement`)
export const putAcknowledgement = (id: number, form: Api.PutAcknowledgement) => request<Api.AcknowledgementView>('PUT', `/api/inboxes/${id}/acknowledgement`, form)
export const acknowledgementLooks = (id: number, texts: Api.PutAcknowledgement['texts']) => request<Api.AcknowledgementLooks>('POST', `/api/inboxes/${id}/acknowledgement/looks`, texts)

export const chatDoor = (id: number) => request<Api.ChatDoorView>('GET', `/api/inboxes/${id}/chat`)
export const putChatDoor = (id: number, form: Api.PutChatDoor) => request<Api.ChatDoorView>('PUT', `/api/inboxes/${id}/chat`, form)
/** Shown once; the one before counts no more. */
export const makeChatSecret = (id: number) => request<Api.ChatSecretMade>('POST', `/api/inboxes/${id}/chat/secret`)

export const ownChannels = () => request<Api.OwnChannelList>('GET', '/api/channels')
export const addOwnChannel = (inbox: number, form: Api.PutOwnChannel) => request<Api.OwnChannelSecret>('POST', `/api/inboxes/${inbox}/channels`, form)
export const putOwnChannel = (id: number, form: Api.PutOwnChannel) => request<Api.OwnChannelView>('PUT', `/api/channels/${id}`, form)
export const removeOwnChannel = (id: number) => request<void>('DELETE', `/api/channels/${id}`)
export const renewChannelSecret = (id: number) => request<Api.OwnChannelSecret>('POST', `/api/channels/${id}/secret`)
export const endEarlierSecret = (id: number) => request<Api.OwnChannelView>('DELETE', `/api/channels/${id}/secret/earlier`)
export const tryOwnChannel = (id: number) => request<Api.OwnChannelTried>('POST', `/api/channels/${id}/try`)

export const formFields = (inbox: number) => request<Api.FormFieldsView>('GET', `/api/inboxes/${inbox}/fields`)
export const putFormFields = (inbox: number, form: Api.FormFieldList) => request<Api.FormFieldsView>('PUT', `/api/inboxes/${inbox}/fields`, form)

export const findServers = (form: Api.FindMailServers) => request<Api.MailServersFound>('POST', '/api/mailboxes/find', form)
/** Where no password is given, that of the inbox is taken. */
export const tryMailbox = (id: number, form: Api.PutMailbox) => request<Api.MailboxTried>('POST', `/api/mailboxes/try?inbox=${id}`, form)

export const mailProviders = () => request<Api.MailProviderList>('GET', '/api/mail-providers')
export const putMailProvider = (provider: Api.MailProvider, form: Api.PutMailProvider) => request<Api.MailProviderList>('PUT', `/api/mail-providers/${provider}`, form)
export const beginMailSignIn = (form: Api.BeginMailSignIn) => request<Api.MailSignInBegun>('POST', '/api/mailboxes/sign-in', form)
export const endMailSignIn = (form: Api.EndMailSignIn) => request<Api.MailSignInEnded>('POST', '/api/mailboxes/signed-in', form)

export const sending = () => request<Api.SendingView>('GET', '/api/sending')
export const changeSending = (change: Api.ChangeSending) => request<Api.SendingView>('PUT', '/api/sending', change)

export const quarantine = () => request<Api.QuarantineList>('GET', '/api/quarantine')
export const retryQuarantined = (id: number) => request<Api.MailReceived>('POST', `/api/quarantine/${id}/retry`)
export const quarantinedRaw = (id: number) => `${root}/api/quarantine/${id}/raw`

/** The words of a mail with all that it quotes. */
export const original = (id: number) => request<Api.MailOriginal>('GET', `/api/messages/${id}/original`)
/** What pictures from elsewhere it has, and who would be told that it was read. */
export const picturesOf = (id: number) => request<Api.MailPictures>('GET', `/api/messages/${id}/pictures`)
/** Where a message is to be had otherwise than in the timeline. */
export const messageAs = (id: number, what: 'html' | 'html?pictures=shown' | 'raw') => `${root}/api/messages/${id}/${what}`

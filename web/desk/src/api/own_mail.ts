// One's own address: proven, alert mails to it, a new password by mail.
import type * as Api from '../generated/api'
import { request } from './request'

export const myMail = () => request<Api.MyMailView>('GET', '/api/me/mail')
export const changeMyMail = (change: Api.ChangeMyMail) => request<Api.MyMailView>('PATCH', '/api/me/mail', change)
export const sendAddressCode = () => request<void>('POST', '/api/me/mail/code')
export const proveAddress = (code: string) => request<Api.MyMailView>('POST', '/api/me/mail/proof', { code })
export const askReset = (form: Api.AskReset) => request<Api.ResetAsked>('POST', '/api/password-resets', form)

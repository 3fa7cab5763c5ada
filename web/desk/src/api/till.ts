// A device that several people share, and the PIN by which each goes on there.
import type * as Api from '../generated/api'
import { request } from './request'

export const till = () => request<Api.TillView>('GET', '/api/till')
export const shareDevice = (form: Api.ShareDevice) => request<void>('POST', '/api/till', form)
export const endTill = () => request<void>('DELETE', '/api/till')
export const keepTillAwake = () => request<void>('POST', '/api/till/awake')
export const lockTill = () => request<void>('POST', '/api/till/lock')
export const unlockTill = (form: Api.UnlockTill) => request<Api.SessionView>('POST', '/api/till/unlock', form)
export const pin = () => request<Api.PinView>('GET', '/api/me/pin')
export const setPin = (form: Api.SetPin) => request<void>('PUT', '/api/me/pin', form)
export const dropPin = () => request<void>('DELETE', '/api/me/pin')

// The calls for promises.
import type * as Api from '../generated/api'
import { request } from './request'

export const makePromise = (conversation_id: number, promise: Api.MakePromise, once: string) =>
  request<Api.PromiseView>('POST', `/api/conversations/${conversation_id}/promises`, promise, { once })
export const promiseDay = (conversation_id: number, due_at: string) =>
  request<Api.PromiseDay>('GET', `/api/conversations/${conversation_id}/promises/day?due_at=${encodeURIComponent(due_at)}`)
export const changePromise = (id: number, change: Api.ChangePromise) => request<Api.PromiseView>('PATCH', `/api/promises/${id}`, change)
export const promises = (mine: boolean) => request<Api.PromiseList>('GET', mine ? '/api/promises?whose=me' : '/api/promises')

const between = (from: Date, to: Date) => `from=${encodeURIComponent(from.toISOString())}&to=${encodeURIComponent(to.toISOString())}`
export const promiseFigures = (from: Date, to: Date) => request<Api.PromiseFigures>('GET', `/api/promises/figures?${between(from, to)}`)
export const promiseCsvPath = (from: Date, to: Date) => `/api/promises.csv?${between(from, to)}`

export const promiseRules = () => request<Api.PromiseRulesView>('GET', '/api/promise-rules')
export const putPromiseRules = (rules: Api.PromiseRules) => request<Api.PromiseRulesView>('PUT', '/api/promise-rules', rules)
export const timesSaid = (text: string, signal: AbortSignal) => request<Api.TimesSaid>('POST', '/api/promises/read', { text }, { signal })

// The calls for ready answers.
import type * as Api from '../generated/api'
import { request } from './request'

/** All there is to a ready answer; null where nothing is said. */
export type AnswerForm = Required<Api.ChangeReadyAnswer>

/** A new one leaves out what it does not say. */
const said = (form: AnswerForm) => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null))

export const readyAnswers = () => request<Api.ReadyAnswerList>('GET', '/api/ready-answers')
export const addReadyAnswer = (form: AnswerForm) => request<Api.ReadyAnswerView>('POST', '/api/ready-answers', said(form))
export const changeReadyAnswer = (id: number, form: AnswerForm) => request<Api.ReadyAnswerView>('PATCH', `/api/ready-answers/${id}`, form)
export const removeReadyAnswer = (id: number) => request<void>('DELETE', `/api/ready-answers/${id}`)

// How often we write to customers, and what they say to whether it is settled.
import type * as Api from '../generated/api'
import { request } from './request'

export const contactWish = (customer_id: number) => request<Api.ContactWishView>('GET', `/api/customers/${customer_id}/writing`)
export const changeContactWish = (customer_id: number, change: Api.ChangeContactWish) =>
  request<Api.ContactWishView>('PATCH', `/api/customers/${customer_id}/writing`, change)
export const settledFigures = () => request<Api.SettledFigures>('GET', '/api/settled-figures?days=90')
export const survey = () => request<Api.SurveyView>('GET', '/api/survey')
export const putSurvey = (wanted: Api.Survey) => request<Api.SurveyView>('PUT', '/api/survey', wanted)
export const surveyFigures = () => request<Api.SurveyFigures>('GET', '/api/survey-figures?days=90')

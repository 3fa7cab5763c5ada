// When the house is open.
import type * as Api from '../generated/api'
import { request } from './request'

export const hours = () => request<Api.HoursView>('GET', '/api/hours')
export const changeHours = (hours: Api.Hours) => request<Api.HoursView>('PUT', '/api/hours', hours)

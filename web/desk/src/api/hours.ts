// When the house is open.
import type * as Api from '../generated/api'
import { request } from './request'

export const hours = () => request<Api.HoursView>('GET', '/api/hours')
export const calendarDays = (text: string) => request<Api.CalendarDays>('POST', '/api/hours/calendar', { text } satisfies Api.ReadCalendar)
export const changeHours = (hours: Api.Hours) => request<Api.HoursView>('PUT', '/api/hours', hours)

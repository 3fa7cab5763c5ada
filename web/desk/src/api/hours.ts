// When the house is open.
import type * as Api from '../generated/api'
import { request } from './request'

export const hours = () => request<Api.HoursView>('GET', '/api/hours')
export const calendarDays = (text: string) => request<Api.CalendarDays>('POST', '/api/hours/calendar', { text } satisfies Api.ReadCalendar)
export const changeHours = (hours: Api.Hours) => request<Api.HoursView>('PUT', '/api/hours', hours)
const ofTeam = (team_id: number) => `/api/teams/${team_id}/hours`
export const teamHours = (team_id: number) => request<Api.HoursView>('GET', ofTeam(team_id))
export const changeTeamHours = (team_id: number, hours: Api.Hours) => request<Api.HoursView>('PUT', ofTeam(team_id), hours)
export const endTeamHours = (team_id: number) => request<Api.HoursView>('DELETE', ofTeam(team_id))

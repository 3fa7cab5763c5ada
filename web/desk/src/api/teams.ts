// The calls for teams.
import type * as Api from '../generated/api'
import { request } from './request'

export const teams = () => request<Api.TeamList>('GET', '/api/teams')
export const addTeam = (team: Api.AddTeam) => request<Api.TeamView>('POST', '/api/teams', team)
export const changeTeam = (id: number, change: Api.ChangeTeam) => request<Api.TeamView>('PATCH', `/api/teams/${id}`, change)

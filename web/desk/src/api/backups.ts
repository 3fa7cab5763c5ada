// What is put aside every night.
import type * as Api from '../generated/api'
import { request } from './request'

export const backups = () => request<Api.BackupsView>('GET', '/api/backups')
export const changeBackups = (change: Api.ChangeBackups) => request<Api.BackupsView>('PATCH', '/api/backups', change)

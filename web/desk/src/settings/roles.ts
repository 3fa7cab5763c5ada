import type { Role } from '../generated/api'

export const roles: readonly Role[] = ['agent', 'supervisor', 'admin']

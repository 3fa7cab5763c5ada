// The calls for the practice shop and for the first steps of one's own.
import type * as Api from '../generated/api'
import { request } from './request'

/** With the token of the printed link, before anything is set up. */
export const lookRound = (token: string) => request<Api.PracticeView>('POST', '/api/setup/practice', { token })
export const practiceView = () => request<Api.PracticeView>('GET', '/api/practice')
export const enterPractice = (afresh: boolean) => request<Api.PracticeView>('POST', '/api/practice', { afresh })
/** Of one's own shop, also asked from the practice shop. */
export const ownSetupView = () => request<Api.SetupView>('GET', '/api/setup', undefined, { own: true })

export const changeFirstSteps = (change: Api.ChangeFirstSteps) => request<Api.FirstStepsView>('PATCH', '/api/first-steps', change)

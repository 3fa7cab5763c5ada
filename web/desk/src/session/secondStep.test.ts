import { describe, expect, it } from 'vitest'
import { ApiError } from '../api/request'
import { SecondStep } from './secondStep.svelte'

const refused = (code: string) => () => Promise.reject(new ApiError(401, code, ''))

describe('the second step at the door', () => {
  it('is asked for only when the server needs it, and then goes along', async () => {
    const step = new SecondStep()
    expect(await step.attempt((code) => Promise.resolve(code))).toEqual({})
    expect(await step.attempt(refused('totp_needed'))).toBe(null)
    expect(step.asked).toBe(true)
    step.code = '123456'
    expect(await step.attempt((code) => Promise.resolve(code))).toEqual({ totp: '123456' })
  })

  it('tells what went wrong, and forgets a code that is no good', async () => {
    const step = new SecondStep()
    await expect(step.attempt(refused('wrong_sign_in'))).rejects.toThrow()
    expect(step.asked).toBe(false)
    await step.attempt(refused('totp_needed'))
    step.code = '123456'
    await expect(step.attempt(refused('too_many_tries'))).rejects.toThrow()
    expect(step.code).toBe('123456')
    await expect(step.attempt(refused('totp_wrong'))).rejects.toThrow()
    expect([step.asked, step.code]).toEqual([true, ''])
  })

  it('leads back to the password', async () => {
    const step = new SecondStep()
    await step.attempt(refused('totp_needed'))
    step.leave()
    expect(await step.attempt((code) => Promise.resolve(code))).toEqual({})
  })
})

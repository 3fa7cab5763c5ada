import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '../api/request'
import type { PracticeView } from '../generated/api'
import { Entering } from './entering.svelte'

const answers = (...views: PracticeView[]) => vi.fn((_first: boolean) => Promise.resolve<PracticeView>(views.shift() ?? { state: 'none', percent: 0 }))

describe('the way into the practice shop', () => {
  it('asks until it is there, and only the first time with the wish', async () => {
    const arrive = vi.fn()
    const entering = new Entering(arrive)
    const ask = answers({ state: 'filling', percent: 10 }, { state: 'filling', percent: 80 }, { state: 'ready', percent: 100 })
    await entering.go(ask, 0)
    expect(ask.mock.calls).toEqual([[true], [false], [false]])
    expect(arrive).toHaveBeenCalledOnce()
    expect(entering.percent).toBe(80)
  })

  it('says when it could not be made, and may be tried again', async () => {
    const arrive = vi.fn()
    const entering = new Entering(arrive)
    await entering.go(answers({ state: 'failed', percent: 0 }), 0)
    expect([entering.percent, entering.problem]).toEqual([null, 'The practice shop could not be made. Please try again.'])
    await entering.go(() => Promise.reject(new ApiError(0, 'offline', '')), 0)
    expect(entering.problem).not.toBe('')
    await entering.go(answers({ state: 'ready', percent: 0 }), 0)
    expect(arrive).toHaveBeenCalledOnce()
  })
})

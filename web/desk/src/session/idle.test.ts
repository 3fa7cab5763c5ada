import { describe, expect, it, vi } from 'vitest'
import { Watch } from './idle'

function watched() {
  const clock = { now: 0 }
  const awake = vi.fn()
  const lock = vi.fn()
  return { clock, awake, lock, watch: new Watch({ after_ms: 300_000, now: () => clock.now, awake, lock }) }
}

describe('a shared device', () => {
  it('locks when nobody works there for the time', () => {
    const { clock, lock, watch } = watched()
    clock.now = 299_000
    watch.look()
    expect(lock).not.toHaveBeenCalled()
    clock.now = 300_000
    watch.look()
    expect(lock).toHaveBeenCalledOnce()
  })

  it('stays open while somebody works, and says so now and then', () => {
    const { clock, awake, lock, watch } = watched()
    for (; clock.now < 600_000; clock.now += 1_000) {
      watch.worked()
      watch.look()
    }
    expect(lock).not.toHaveBeenCalled()
    expect(awake.mock.calls.length).toBe(19)
  })

  it('is not woken by a key after it slept through the time', () => {
    const { clock, awake, lock, watch } = watched()
    clock.now = 3_600_000
    watch.worked()
    expect(lock).toHaveBeenCalledOnce()
    expect(awake).not.toHaveBeenCalled()
  })
})

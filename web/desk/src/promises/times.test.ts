import { describe, expect, it } from 'vitest'
import { columnOf, promiseTimes } from './times'

const at = (text: string) => new Date(text)
const names = (text: string) => promiseTimes(at(text)).map(({ name }) => name)

describe('the usual times of a promise', () => {
  it('are soonest first and at the end of a working day', () => {
    expect(promiseTimes(at('2026-11-23T10:00')).map((one) => one.at.getHours())).toEqual([18, 18, 18, 18])
    expect(names('2026-11-23T10:00')).toEqual(['today', 'tomorrow', 'friday', 'week'])
  })
  it('never lie within the hour', () => expect(names('2026-11-23T17:30')).toEqual(['tomorrow', 'friday', 'week']))
  it('do not say Friday where that is today or tomorrow', () => {
    expect(names('2026-11-26T10:00')).toEqual(['today', 'tomorrow', 'week'])
    expect(names('2026-11-27T10:00')).toEqual(['today', 'tomorrow', 'week'])
  })
})

describe('where a promise stands', () => {
  const now = at('2026-11-23T10:00').getTime()
  const column = (due: string, state = 'open') => columnOf({ state, due_at: at(due).toISOString() }, now)
  it.each([
    ['2026-11-23T09:59', 'broken'],
    ['2026-11-23T23:59', 'today'],
    ['2026-11-24T00:00', 'week'],
    ['2026-11-29T23:59', 'week'],
    ['2026-11-30T00:00', 'later'],
  ])('%s: %s', (due, where) => expect(column(due)).toBe(where))
  it('is not kept, whatever its time', () => expect(column('2026-12-24T10:00', 'broken')).toBe('broken'))
})

import { describe, expect, it } from 'vitest'
import { matching, stepped, type Entry } from './entries'

const entry = (label: string): Entry => ({ id: label, group: 'act', label, hint: 'x', run: () => {} })
const entries = ['Write a reply', 'Take it', 'Take back the last thing', 'Settings: Look', 'Später wiedervorlegen'].map(entry)
const found = (typed: string) => matching(entries, typed).map((one) => one.label)

describe('the palette', () => {
  it('shows everything before anything is typed', () => {
    expect(found('')).toHaveLength(entries.length)
    expect(found('  ')).toHaveLength(entries.length)
  })

  it('wants every word, in any order and anywhere', () => {
    expect(found('back take')).toEqual(['Take back the last thing'])
    expect(found('zzz')).toEqual([])
  })

  it('puts what begins with the words first', () => {
    expect(found('ta')).toEqual(['Take it', 'Take back the last thing'])
    expect(found('s')[0]).toBe('Settings: Look')
  })

  it('asks for no umlauts and no capitals', () => {
    expect(found('SPATER')).toEqual(['Später wiedervorlegen'])
  })

  it('never finds a hint', () => {
    expect(found('x')).toEqual([])
  })

  it('steps round both ends', () => {
    expect([stepped(0, -1, 3), stepped(2, 1, 3), stepped(-1, 1, 3), stepped(0, 1, 0)]).toEqual([2, 0, 0, -1])
  })
})

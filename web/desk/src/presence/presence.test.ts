import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Whereabouts } from '../generated/api'
import { initialsOf, takeIn, unsaid } from './people'
import { Teller } from './whereabouts'

const there = (conversation_id: number, ...people: [number, boolean][]) => ({
  conversation_id,
  people: people.map(([person_id, writing]) => ({ person_id, writing })),
})

describe('who is where', () => {
  it('takes each conversation that is told as the whole truth of it', () => {
    const first = takeIn(new Map(), [there(17, [1, false], [2, true]), there(18, [3, false])], true)
    const next = takeIn(first, [there(17, [1, true]), there(18)], false)
    expect([...next.keys()]).toEqual([17])
    expect(next.get(17)).toEqual([{ person_id: 1, writing: true }])
    expect(first.get(17)).toHaveLength(2)
  })

  it('forgets the rest when it is told everything', () => {
    const before = takeIn(new Map(), [there(17, [1, false])], true)
    expect([...takeIn(before, [there(18, [2, false])], true).keys()]).toEqual([18])
    expect(takeIn(before, [], true).size).toBe(0)
    expect(takeIn(before, [], false).size).toBe(1)
  })

  it('reads out coming and writing, once each', () => {
    const said = new Set<string>()
    const tom = (writing: boolean) => [{ id: 2, name: 'Tom', writing }]
    expect(unsaid(tom(false), said)).toHaveLength(1)
    expect(unsaid(tom(false), said)).toHaveLength(0)
    expect(unsaid(tom(true), said)).toHaveLength(1)
    expect(unsaid(tom(false), said)).toHaveLength(0)
    expect(unsaid(tom(true), said)).toHaveLength(0)
    expect(unsaid([{ id: 3, name: 'Lin', writing: true }], said)).toHaveLength(1)
    expect(unsaid([{ id: 3, name: 'Lin', writing: false }], said)).toHaveLength(0)
  })

  it('draws two letters of a name', () => {
    expect(initialsOf('Tom Baker')).toBe('TB')
    expect(initialsOf(' ana  maria de la Cruz ')).toBe('AC')
    expect(initialsOf('Bo')).toBe('B')
    expect(initialsOf('王小明')).toBe('王')
    expect(initialsOf('')).toBe('')
  })
})

describe('saying where we are', () => {
  let said: Whereabouts[]
  let teller: Teller
  beforeEach(() => {
    vi.useFakeTimers()
    said = []
    teller = new Teller((where) => said.push(where))
  })
  afterEach(() => vi.useRealTimers())
  const after = (ms: number) => {
    vi.advanceTimersByTime(ms)
    return said.splice(0)
  }

  it('not while passing through', () => {
    for (let id = 1; id <= 20; id++) {
      teller.move(id)
      vi.advanceTimersByTime(30)
    }
    const passed = after(300)
    expect(passed.length).toBeLessThanOrEqual(3)
    expect(passed.at(-1)).toEqual({ conversation_id: 20, writing: false })
    teller.move(20)
    expect(after(10_000)).toEqual([])
    teller.move(null)
    expect(after(300)).toEqual([{ writing: false }])
  })

  it('writing, again every few seconds while it goes on, and no longer', () => {
    teller.move(17)
    after(300)
    for (let ms = 0; ms < 9_000; ms += 100) {
      teller.write(true)
      vi.advanceTimersByTime(100)
    }
    expect(after(0)).toEqual(Array.from({ length: 3 }, () => ({ conversation_id: 17, writing: true })))
    expect(after(30_000)).toEqual([])
    teller.write(true)
    expect(after(300)).toHaveLength(1)
    teller.write(false)
    expect(after(300)).toEqual([{ conversation_id: 17, writing: false }])
  })

  it('what is written in one is not written in the next', () => {
    teller.move(17)
    teller.write(true)
    expect(after(300)).toEqual([{ conversation_id: 17, writing: true }])
    teller.move(18)
    expect(after(300)).toEqual([{ conversation_id: 18, writing: false }])
  })

  it('nowhere and idle after ten minutes without a sign, and back at the next', () => {
    teller.move(17)
    after(300)
    teller.act()
    for (let minute = 0; minute < 30; minute++) {
      teller.act()
      expect(after(60_000)).toEqual([])
    }
    expect(after(539_000)).toEqual([])
    expect(after(2_000)).toEqual([{ writing: false, idle: true }])
    expect(after(3_600_000)).toEqual([])
    teller.act()
    expect(after(300)).toEqual([{ conversation_id: 17, writing: false }])
    expect(after(600_300)).toEqual([{ writing: false, idle: true }])
  })

  it('nowhere after a minute out of sight, and back when it is seen', () => {
    teller.move(17)
    after(300)
    teller.hide(true)
    expect(after(59_000)).toEqual([])
    teller.hide(false)
    expect(after(60_000)).toEqual([])
    teller.hide(true)
    expect(after(61_000)).toEqual([{ writing: false }])
    teller.move(18)
    expect(after(1_000)).toEqual([])
    teller.hide(false)
    expect(after(300)).toEqual([{ conversation_id: 18, writing: false }])
  })
})

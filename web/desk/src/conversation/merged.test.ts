import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '../generated/api'
import { partable, splitsIn } from './merged'

const merge = (id: number, part_id: number, together: boolean) => ({ id, kind: 'merge_changed', part_id, together }) as TimelineItem

describe('merges', () => {
  it('can be taken apart while they last', () => {
    expect([...partable([merge(1, 7, true), merge(2, 8, true)])]).toEqual([[1, 7], [2, 8]])
  })

  it('cannot be taken apart twice, and again once they are made again', () => {
    expect(partable([merge(1, 7, true), merge(2, 7, false)]).size).toBe(0)
    expect([...partable([merge(1, 7, true), merge(2, 7, false), merge(3, 7, true)])]).toEqual([[3, 7]])
  })
})

const split = (id: number, part_id: number, side: TimelineItem['split']) => ({ id, kind: 'split_changed', part_id, split: side, text: null }) as TimelineItem

describe('splits', () => {
  it('can be put back from either side, until they are', () => {
    expect([...splitsIn([split(1, 7, 'split_off')], 3)]).toEqual([[1, { said_in: 3, goes_on_in: 7 }]])
    expect([...splitsIn([split(1, 3, 'split_off_from')], 7)]).toEqual([[1, { said_in: 3, goes_on_in: 7 }]])
    expect(splitsIn([split(1, 7, 'split_off'), split(2, 7, 'put_back')], 3).size).toBe(0)
  })

  it('can be taken out again where words of its own came back with them', () => {
    const word = { id: 2, kind: 'reply_written', part_id: 7, text: 'x' } as TimelineItem
    expect(partable([split(1, 7, 'put_back')]).size).toBe(0)
    expect([...partable([split(1, 7, 'put_back'), word])]).toEqual([[1, 7]])
    expect(partable([split(1, 7, 'put_back'), word, merge(3, 7, false)]).size).toBe(0)
  })
})

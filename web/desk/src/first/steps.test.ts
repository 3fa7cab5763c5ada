import { describe, expect, it } from 'vitest'
import { beside, order } from './steps.svelte'

describe('the first steps', () => {
  it('follow each other, and are over after the last', () => {
    expect(order.map((step) => beside(step, 1))).toEqual(['answer', 'call', 'invite', 'end', 'over'])
    expect(order.map((step) => beside(step, -1))).toEqual(['way_in', 'way_in', 'answer', 'call', 'invite'])
  })
})

import { describe, expect, it } from 'vitest'
import { identitiesOf, kept, withoutOne } from './identities'

describe('addresses of one customer', () => {
  it('are shown with the one to write to first, and room for one where there is none', () => {
    expect(identitiesOf('a', ['b'])).toEqual({ texts: ['a', 'b'], first: 0 })
    expect(identitiesOf(null, [])).toEqual({ texts: [''], first: 0 })
  })

  it('are kept without what is empty, the marked one apart', () => {
    expect(kept({ texts: ['a', ' b ', ''], first: 1 })).toEqual({ first: 'b', also: ['a'] })
    expect(kept({ texts: ['', 'b'], first: 0 })).toEqual({ first: 'b', also: [] })
    expect(kept({ texts: [''], first: 0 })).toEqual({ first: null, also: [] })
  })

  it('keep their mark when another is taken away', () => {
    expect(withoutOne({ texts: ['a', 'b', 'c'], first: 2 }, 0)).toEqual({ texts: ['b', 'c'], first: 1 })
    expect(withoutOne({ texts: ['a', 'b'], first: 1 }, 1)).toEqual({ texts: ['a'], first: 0 })
    expect(withoutOne({ texts: ['a'], first: 0 }, 0)).toEqual({ texts: [''], first: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { whoStays } from './stays'

const known = (id: number, email: string | null, also = 0) => ({
  id,
  email,
  also: Array.from({ length: also }, (_, n) => ({ id: 100 + n, name: 'Ada', email: null, phone: null, also_emails: [], also_phones: [] })),
})

describe('who stays', () => {
  it('is who is looked at, unless only the other one has an address', () => {
    expect(whoStays(known(1, 'ada@b.example'), known(2, 'ada@c.example'))).toEqual({ is: 'free', id: 1 })
    expect(whoStays(known(1, null), known(2, null))).toEqual({ is: 'free', id: 1 })
    expect(whoStays(known(1, null), known(2, 'ada@c.example'))).toEqual({ is: 'free', id: 2 })
  })

  it('is the one on whose card others stand already', () => {
    expect(whoStays(known(1, 'ada@b.example'), known(2, null, 1))).toEqual({ is: 'firm', id: 2 })
    expect(whoStays(known(1, null, 2), known(2, 'ada@c.example'))).toEqual({ is: 'firm', id: 1 })
  })

  it('is nobody when others stand on both', () => {
    expect(whoStays(known(1, null, 1), known(2, null, 1)).is).toBe('neither')
  })
})

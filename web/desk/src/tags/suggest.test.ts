import { describe, expect, it } from 'vitest'
import { meant, offered, tidy, tooLong } from './suggest'

const known = ['Delivery', 'Grinder', 'Late delivery', 'Überweisung']

describe('tags while somebody types', () => {
  it('offers what begins so before what only holds it, and nothing that is on', () => {
    expect(offered('deli', known, [])).toEqual(['Delivery', 'Late delivery'])
    expect(offered('deli', known, ['Delivery'])).toEqual(['Late delivery'])
    expect(offered('', known, ['Grinder'])).toEqual(['Delivery', 'Late delivery', 'Überweisung'])
    expect(offered('tea', known, [])).toEqual([])
  })

  it('takes the tag that is there rather than making one that differs in its letters only', () => {
    expect(meant('  grinder ', known)).toBe('Grinder')
    expect(meant('überweisung', known)).toBe('Überweisung')
    expect(meant('new   thing', known)).toBe('new thing')
  })

  it('counts bytes, not letters', () => {
    expect(tidy(' a  b ')).toBe('a b')
    expect(tooLong('x'.repeat(60))).toBe(false)
    expect(tooLong('签'.repeat(21))).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { rootOf } from './root'

describe('which shop an address belongs to', () => {
  it.each(['/practice', '/practice/', '/practice/c/17', '/practice/my/abc'])('%s is the practice shop', (path) => expect(rootOf(path)).toBe('/practice'))
  it.each(['/', '/inbox', '/practices', '/c/practice', '/my/practice/'])('%s is the own shop', (path) => expect(rootOf(path)).toBe(''))
})

import { beforeEach, expect, it, vi } from 'vitest'

const one = { id: null, kind: 'own', words: 'A new grinder', due_at: '2026-12-04T17:00:00Z', reason: null, kept: false } as const

/** The page as it is after it was loaded again. */
async function loaded() {
  vi.resetModules()
  return (await import('./sayings.svelte')).sayings
}

beforeEach(() => localStorage.clear())

it('what a reply promises is still there after a reload, and gone once it is sent', async () => {
  const before = await loaded()
  before.add(7, one)
  const after = await loaded()
  expect(after.of(7)).toEqual([one])
  expect(after.of(8)).toEqual([])
  after.put(7, [])
  expect((await loaded()).of(7)).toEqual([])
  expect(localStorage).toHaveLength(0)
})

it('one is taken off, and nothing is made of what cannot be read', async () => {
  const before = await loaded()
  before.add(7, one)
  before.add(7, { ...one, words: 'A call' })
  const after = await loaded()
  after.drop(7, after.of(7)[0]!)
  expect(after.of(7).map(({ words }) => words)).toEqual(['A call'])
  localStorage.setItem(localStorage.key(0)!, '{broken')
  expect((await loaded()).of(7)).toEqual([])
})

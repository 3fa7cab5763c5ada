import { expect, test } from 'vitest'
import type { TimelineItem } from '../generated/api'
import { showThread, threadOf } from './threads'

const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ id: i + 1 }) as TimelineItem)

function read(id: number, count: number) {
  const thread = threadOf(id)
  thread.items = lines(count)
  return thread
}

test('what was read lately is there at once', () => {
  const thread = read(1, 10)
  for (let id = 2; id < 40; ++id) read(id, 10)
  expect(threadOf(1)).toBe(thread)
})

test('long threads make room sooner than many short ones', () => {
  const old = read(101, 300)
  const kept = read(102, 300)
  read(103, 300)
  threadOf(102)
  read(104, 300)
  expect(threadOf(102)).toBe(kept)
  expect(threadOf(101)).not.toBe(old)
})

test('many conversations touched at once never take away the one on screen', () => {
  const open = read(201, 300)
  const close = showThread(201)
  for (let id = 1000; id < 1300; ++id) read(id, 20)
  expect(threadOf(201)).toBe(open)
  close()
  for (let id = 2000; id < 2300; ++id) read(id, 20)
  expect(threadOf(201)).not.toBe(open)
})

test('words on their way are not forgotten with their thread', () => {
  const thread = read(301, 300)
  thread.leaving = [{ key: 'a', kind: 'reply', text: 'Yes.', html: null, at: '2026-01-01T00:00:00Z', by_id: 1, after: 0 }]
  for (let id = 3000; id < 3300; ++id) read(id, 20)
  expect(threadOf(301)).toBe(thread)
})

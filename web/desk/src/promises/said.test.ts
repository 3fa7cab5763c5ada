import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '../generated/api'
import { promiseWords } from './said'

const line = (words: string) =>
  promiseWords({ kind: 'promise_made', by_kind: 'person', by_name: 'Lin', promise: { kind: 'action', words, due_at: null, state: null } } as TimelineItem)

describe('a line about a promise', () => {
  it('goes on behind the words that were promised, without their full stop', () => {
    expect(line('I will ring you tomorrow.')).toContain('I will ring you tomorrow,')
    expect(line('A new one, size no. 5')).toContain('no. 5,')
  })
})

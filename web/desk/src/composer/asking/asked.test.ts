import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../generated/api'
import { askedIn, colleaguesFor } from './asked'

const people: Colleague[] = ['Ada Nowak', 'Tom', 'Tom Reuter', 'Zoë Lind', '李明'].map((name, i) => ({ id: i + 1, name, role: 'agent', attention: 'here', back_at: null }))

describe('a note', () => {
  it('asks whose name stands behind an @, each once', () => {
    expect(askedIn('@Tom Reuter, have you and @Ada Nowak seen this, @tom reuter?', people)).toEqual([3, 1])
    expect(askedIn('@zoe lind: here', people)).toEqual([4])
    expect(askedIn('请 @李明 看看', people)).toEqual([5])
  })

  it('means the longer of two names, and no part of a word', () => {
    expect(askedIn('@Tom and @Tommy', people)).toEqual([2])
    expect(askedIn('mail tom@tom.example or @Tomtom', people)).toEqual([2])
    expect(askedIn('nobody here, Tom', people)).toEqual([])
  })

  it('offers names that begin with what was typed before those that hold it', () => {
    expect(colleaguesFor(people, 're').map((person) => person.name)).toEqual(['Tom Reuter'])
    expect(colleaguesFor(people, 'o').map((person) => person.id)).toEqual([1, 2, 3, 4])
    expect(colleaguesFor(people, 'tom').map((person) => person.id)).toEqual([2, 3])
  })
})

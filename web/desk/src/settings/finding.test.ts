import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import onPage from '.?pages'
import { settingsParts } from '../router/routes'
import { session } from '../session/session.svelte'
import { inAll, speak, type Key } from '../words/words.svelte'
import { findPages } from './finding'

const parts = (typed: string) => findPages(typed).map(({ part }) => part)

describe('the search of the settings', () => {
  beforeEach(() => {
    session.person = { id: 1, name: 'Ada', email: 'ada@shop.example', role: 'admin' } as typeof session.person
  })
  afterEach(() => {
    session.person = null
    speak('en')
  })

  it('knows words of every page, in every language', () => {
    expect(Object.keys(onPage).sort()).toEqual([...settingsParts].sort())
    for (const part of settingsParts) {
      const keys = onPage[part].split(' ') as Key[]
      expect(keys.length, part).toBeGreaterThan(0)
      for (const key of keys) expect(inAll(key).filter((words) => words === ''), `${part}: ${key}`).toEqual([])
    }
  })

  it('finds a page by its name, and by what stands on it', () => {
    expect(parts('opening')[0]).toBe('hours')
    expect(findPages('opening')[0]).toEqual({ part: 'hours', words: [] })
    expect(parts('PIN')).toContain('sessions')
    expect(parts('time zone')).toEqual(['shop'])
    expect(findPages('dark')).toEqual([{ part: 'look', words: ['Dark'] }])
    expect(parts('taken back')).toContain('rules')
    expect(parts('zzz')).toEqual([])
  })

  it('wants all the words, of the page or of what stands on it', () => {
    expect(parts('dark look')).toEqual(['look'])
    expect(parts('dark sending')).toEqual([])
  })

  it('is asked in any language and answers in the one that is spoken', () => {
    expect(findPages('dunkel')).toEqual([{ part: 'look', words: ['Dark'] }])
    speak('de')
    expect(findPages('dark')).toEqual([{ part: 'look', words: ['Dunkel'] }])
    speak('zh')
    expect(parts('营业时间')[0]).toBe('hours')
    expect(parts('offnungszeiten')[0]).toBe('hours')
  })

  it('finds no page that is not there for this person', () => {
    expect(parts('got stuck')).toContain('quarantine')
    session.person = { ...session.person, role: 'agent' } as typeof session.person
    expect(parts('got stuck')).toEqual([])
  })
})

// Whatever can be done with a conversation is in the palette, and every key that is bound stands in the map of keys.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moreActs } from '../conversation/more'
import { actOf, allKeys } from '../keys/all'
import { bindKeys } from '../keys/keyboard'
import { session } from '../session/session.svelte'
import '../words/commands'
import { inAll } from '../words/words.svelte'
import { offers } from './offers'

const sources = import.meta.glob<string>('../**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true })
const known = allKeys.map(actOf)
const stops: (() => void)[] = []
const bind = (acts: readonly string[]) => stops.push(bindKeys(Object.fromEntries(acts.map((act) => [act, () => {}]))))
const offered = () => offers().flatMap(({ id }) => (id.startsWith('act ') ? [id.slice('act '.length)] : []))

const whole = { state: 'open', assignee_id: 2, page_url: 'https://desk.example/my', last_customer_message_id: 7 } as const

describe('the palette and the map of keys', () => {
  beforeEach(() => {
    session.person = { id: 1, role: 'admin' } as typeof session.person
  })
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop())
    session.person = null
  })

  it('offers every act of the menu More', () => {
    const acts = [...moreActs(whole, 1), ...moreActs({ ...whole, state: 'deleted' }, 1)]
    expect(acts.length).toBeGreaterThan(10)
    bind(acts)
    expect(acts.filter((act) => !offered().includes(act))).toEqual([])
  })

  it('offers what the buttons of a conversation do', () => {
    const acts = ['e', 's', 'i', 'a', 't', 'p', 'r', 'n', 'm', 'f', 'q', '#', 'u', 'c', 'z', 'merge', 'split', 'same', 'delete', 'restore', 'takeUp', 'urgent', 'complaint', 'Ctrl-p']
    bind(acts)
    expect(acts.filter((act) => !offered().includes(act))).toEqual([])
  })

  it('offers nothing that cannot be done', () => {
    expect(offered()).toEqual([])
  })

  it('knows every key that is bound anywhere', () => {
    const aliases: Record<string, string> = { ArrowDown: 'j', ArrowUp: 'k', Escape: 'Esc', 'Ctrl-k': 'Ctrl-K' }
    const bound = Object.entries(sources).flatMap(([file, code]) => {
      if (file.includes('.test.')) return []
      return [...code.matchAll(/bindKeys\(\s*(?:[\w.]+ \? )?\{([\s\S]*?)\n? *\}\s*(?:\)|,|:)/g)].flatMap(([, inside = '']) =>
        [...inside.matchAll(/(?:^|\{|,)\s*(?:'([^']+)'|(\w+)): (?:\(|async |(?!null|number|string|boolean|id\b)[a-z]\w*(?=[,\s}]))/g)].map((match) => match[1] ?? match[2] ?? ''),
      )
    })
    expect(bound.length).toBeGreaterThan(30)
    expect([...new Set(bound)].filter((key) => !known.includes(aliases[key] ?? key) && !known.includes(key))).toEqual([])
  })

  it('has words for all of them, each key once', () => {
    expect(allKeys.flatMap(({ does }) => inAll(does)).filter((words) => words === '')).toEqual([])
    const keys = allKeys.flatMap(({ keys }) => keys)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

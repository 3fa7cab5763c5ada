import { describe, expect, it } from 'vitest'
import { addressOf, routeOf, type Route } from './routes'

describe('addresses', () => {
  const routes: [string, Route][] = [
    ['/inbox', { at: 'inbox', view: 'open', conversation_id: null, q: '' }],
    ['/inbox?view=mine', { at: 'inbox', view: 'mine', conversation_id: null, q: '' }],
    ['/c/17', { at: 'inbox', view: 'open', conversation_id: 17, q: '' }],
    ['/c/17?view=all&q=caf%C3%A9+%26', { at: 'inbox', view: 'all', conversation_id: 17, q: 'café &' }],
    ['/settings', { at: 'settings', part: 'look' }],
    ['/settings?part=shop', { at: 'settings', part: 'shop' }],
    ['/settings?part=calls', { at: 'settings', part: 'calls' }],
    ['/settings?part=tokens', { at: 'settings', part: 'tokens' }],
    ['/setup#abc_-1', { at: 'setup', token: 'abc_-1' }],
    ['/join#xyz', { at: 'join', token: 'xyz' }],
  ]

  it.each(routes)('%s there and back', (address, route) => {
    expect(routeOf(address)).toEqual(route)
    expect(addressOf(route)).toBe(address)
  })

  it.each(['/', '/c/', '/c/x', '/c/1/2', '/nowhere', '/inbox?view=someday', '/c/99999999999999999'])('%s leads to the inbox', (address) => {
    expect(routeOf(address)).toEqual({ at: 'inbox', view: 'open', conversation_id: null, q: '' })
  })
})

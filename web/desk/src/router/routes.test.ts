import { describe, expect, it } from 'vitest'
import { addressOf, routeOf, type Route } from './routes'

describe('addresses', () => {
  const routes: [string, Route][] = [
    ['/inbox', { at: 'inbox', view: 'open', conversation_id: null, q: '' }],
    ['/inbox?view=mine', { at: 'inbox', view: 'mine', conversation_id: null, q: '' }],
    ['/inbox?saved=12', { at: 'inbox', view: 12, conversation_id: null, q: '' }],
    ['/c/17?saved=12', { at: 'inbox', view: 12, conversation_id: 17, q: '' }],
    ['/inbox?organisation=3', { at: 'inbox', view: 'all', organisation: 3, conversation_id: null, q: '' }],
    ['/c/17?organisation=3&q=mill', { at: 'inbox', view: 'all', organisation: 3, conversation_id: 17, q: 'mill' }],
    ['/c/17', { at: 'inbox', view: 'open', conversation_id: 17, q: '' }],
    ['/c/17?view=all&q=caf%C3%A9+%26', { at: 'inbox', view: 'all', conversation_id: 17, q: 'café &' }],
    ['/next', { at: 'next', conversation_id: null }],
    ['/next?c=17', { at: 'next', conversation_id: 17 }],
    ['/write', { at: 'write', to: null }],
    ['/write?to=17', { at: 'write', to: 17 }],
    ['/settings', { at: 'settings', part: 'look' }],
    ['/settings?part=shop', { at: 'settings', part: 'shop' }],
    ['/settings?part=rules', { at: 'settings', part: 'rules' }],
    ['/settings?part=calls', { at: 'settings', part: 'calls' }],
    ['/settings?part=tokens', { at: 'settings', part: 'tokens' }],
    ['/settings?part=practice', { at: 'settings', part: 'practice' }],
    ['/first', { at: 'first' }],
    ['/setup#abc_-1', { at: 'setup', token: 'abc_-1', own: false }],
    ['/setup?own=1#abc_-1', { at: 'setup', token: 'abc_-1', own: true }],
    ['/join#xyz', { at: 'join', token: 'xyz' }],
  ]

  it.each(routes)('%s there and back', (address, route) => {
    expect(routeOf(address)).toEqual(route)
    expect(addressOf(route)).toBe(address)
  })

  it.each(['/', '/c/', '/c/x', '/c/1/2', '/nowhere', '/inbox?view=someday', '/inbox?organisation=mill', '/c/99999999999999999'])('%s leads to the inbox', (address) => {
    expect(routeOf(address)).toEqual({ at: 'inbox', view: 'open', conversation_id: null, q: '' })
  })
})

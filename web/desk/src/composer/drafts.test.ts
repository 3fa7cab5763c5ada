import { beforeEach, describe, expect, it, vi } from 'vitest'
import { drafts } from './drafts.svelte'

const plain = (text: string) => ({ text, html: null })

describe('drafts', () => {
  beforeEach(() => {
    localStorage.clear()
    drafts.start(1)
  })

  it('stay with their conversation and mode', () => {
    drafts.write(5, 'reply', plain('hello'))
    drafts.write(5, 'note', plain('psst'))
    expect(drafts.read(5, 'reply')).toEqual(plain('hello'))
    expect(drafts.read(5, 'note')).toEqual(plain('psst'))
    expect(drafts.read(6, 'reply')).toBeNull()
  })

  it('survive a reload, and stay with the person who wrote them', () => {
    drafts.write(5, 'reply', plain('hello'))
    drafts.start(1)
    expect(drafts.snippets.get(5)).toBe('hello')
    drafts.start(2)
    expect(drafts.snippets.size).toBe(0)
    expect(drafts.read(5, 'reply')).toBeNull()
  })

  it('say what the server does not have yet, also what was taken away', () => {
    drafts.write(5, 'reply', plain('hello'))
    drafts.put(5, 'reply', { ...drafts.kept(5, 'reply'), seen_at: 'T1', changed: false })
    drafts.write(5, 'reply', null)
    expect(drafts.read(5, 'reply')).toBeNull()
    drafts.start(1)
    expect(drafts.all()).toEqual([{ conversation_id: 5, mode: 'reply' }])
    expect(drafts.kept(5, 'reply')).toMatchObject({ seen_at: 'T1', changed: true })
  })

  it('stand without room in the browser, to be kept by the server', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    drafts.write(5, 'reply', plain('hello'))
    full.mockRestore()
    expect(localStorage.length).toBe(0)
    expect(drafts.read(5, 'reply')).toEqual(plain('hello'))
    expect(drafts.all()).toEqual([{ conversation_id: 5, mode: 'reply' }])
  })

  it('keep what is to be done when they are sent, and lose it with the words', () => {
    drafts.write(5, 'reply', plain('hello'))
    drafts.writeActs(5, 'reply', { tags: ['returns'], take: false, state: null, assignee_id: null, team_id: null })
    drafts.write(5, 'reply', plain('hello you'))
    expect(drafts.kept(5, 'reply').acts?.tags).toEqual(['returns'])
    drafts.write(5, 'reply', null)
    expect(drafts.kept(5, 'reply').acts).toBeNull()
  })

  it('keep who they go to, also before there are words, until that is as usual again', () => {
    const people = { to: ['juno@mail.example'], cc: [], bcc: ['files@shop.example'] }
    drafts.writePeople(5, 'reply', people)
    drafts.start(1)
    drafts.write(5, 'reply', plain('hello'))
    expect(drafts.kept(5, 'reply').people).toEqual(people)
    expect(drafts.kept(5, 'note').people).toBeNull()
    drafts.write(5, 'reply', null)
    drafts.writePeople(5, 'reply', null)
    expect(localStorage.length).toBe(0)
  })

  it('go when they are empty', () => {
    drafts.write(5, 'reply', plain('hello'))
    drafts.write(5, 'reply', plain(''))
    expect(localStorage.length).toBe(0)
    expect(drafts.snippets.has(5)).toBe(false)
  })

  it('come back in front of what was written since', () => {
    drafts.write(5, 'reply', plain('later'))
    drafts.giveBack(5, 'reply', plain('first'))
    expect(drafts.read(5, 'reply')).toEqual(plain('first\n\nlater'))
    expect(drafts.restored).toMatchObject({ conversation_id: 5, mode: 'reply' })
  })

  it('ignore what somebody else left in the store', () => {
    localStorage.setItem('heard.draft.1.5.reply', '{broken')
    expect(drafts.read(5, 'reply')).toBeNull()
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { drafts, joinDrafts } from './drafts.svelte'

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

  it('keep their formatting when they are joined with plain words', () => {
    expect(joinDrafts({ text: 'a', html: '<p><strong>a</strong></p>' }, plain('1 < 2')).html).toBe('<p><strong>a</strong></p><p></p><p>1 &lt; 2</p>')
  })

  it('ignore what somebody else left in the store', () => {
    localStorage.setItem('heard.draft.1.5.reply', '{broken')
    expect(drafts.read(5, 'reply')).toBeNull()
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { again, blank, letters, type Letter } from './letters.svelte'

const me = 7
const to = (id: number) => ({ id, name: `Ada ${id}`, email: '', phone: '' })
const words = (text: string, id: number | null = null): Letter => ({ ...blank(id === null ? null : to(id)), draft: { text, html: null } })

afterEach(() => localStorage.clear())

describe('first words that are not sent yet', () => {
  it('are there again, with everything that belongs to them', () => {
    const letter = { ...words('Here it is.', 3), subject: 'Your lid', files: [31] }
    letters.keep(me, letter)
    expect(letters.find(me, null)).toEqual(letter)
    expect(letters.find(8, null)).toBeNull()
  })

  it('lie one on the other, the last on top, and are found by whom they are for', () => {
    const one = words('One', 1)
    letters.keep(me, one)
    letters.keep(me, words('Two', 2))
    expect(letters.find(me, null)?.draft.text).toBe('Two')
    expect(letters.find(me, 1)?.draft.text).toBe('One')
    expect(letters.find(me, 3)).toBeNull()
    letters.keep(me, { ...one, subject: 'On top' })
    expect(letters.find(me, null)?.subject).toBe('On top')
    letters.drop(me, one.key)
    expect(letters.find(me, null)?.draft.text).toBe('Two')
  })

  it('leave nothing behind when there are no words', () => {
    const letter = words('A', 1)
    letters.keep(me, letter)
    letters.keep(me, { ...letter, draft: { text: ' ', html: null } })
    expect(letters.find(me, null)).toBeNull()
    expect(localStorage).toHaveLength(0)
  })

  it('come back on top of what was begun since, and say so', () => {
    letters.keep(me, words('Begun since', 2))
    const { turn } = letters
    const letter = words('Taken back', 1)
    letters.giveBack(me, again(letter, { text: 'and more', html: null }))
    expect(letters.turn).toBe(turn + 1)
    expect(letters.find(me, null)?.draft.text).toBe('Taken back\n\nand more')
    expect(letters.find(me, 2)?.draft.text).toBe('Begun since')
  })

  it('survive nonsense in the browser', () => {
    localStorage.setItem(`heard.first.${me}`, '{')
    expect(letters.find(me, null)).toBeNull()
  })
})

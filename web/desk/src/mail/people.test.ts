import { describe, expect, it } from 'vitest'
import { addressIn, changeOf, everybodyIn, isPerson, nameIn, peopleIn, samePeople, withPeople, type People } from './people'

const people = (to: string[], cc: string[] = [], bcc: string[] = []): People => ({ to, cc, bcc })

describe('the people of a mail', () => {
  it('are called by name, else by address, and compared by address alone', () => {
    expect(nameIn('Juno Park <Juno@mail.example>')).toBe('Juno Park')
    expect(nameIn('"Park, Juno" <juno@mail.example>')).toBe('Park, Juno')
    expect(nameIn('<juno@mail.example>')).toBe('juno@mail.example')
    expect(nameIn('juno@mail.example')).toBe('juno@mail.example')
    expect(addressIn('Juno Park <Juno@Mail.example>')).toBe('juno@mail.example')
  })

  it('have a whole address, or are not taken', () => {
    expect(['a@b.example', 'Juno <a.b+c@d.e.example>', 'ä@bücher.example'].every(isPerson)).toBe(true)
    expect(['', 'juno', 'juno@', 'juno@mail', 'a b@c.example', 'a@b@c.example', 'a@b..example', '<>', `${'x'.repeat(250)}@b.example`].some(isPerson)).toBe(false)
  })

  it('are typed and pasted with anything between them', () => {
    expect(peopleIn('a@b.example, "Park, Juno" <c@d.example>;e@f.example\n g@h.example ')).toEqual(['a@b.example', '"Park, Juno" <c@d.example>', 'e@f.example', 'g@h.example'])
    expect(peopleIn(' ,; \n')).toEqual([])
  })

  it('lose no word of what is not closed', () => {
    expect(peopleIn('"Park <a@b.example')).toEqual(['"Park <a@b.example'])
  })

  it('stand there once each', () => {
    expect(withPeople(['Juno <a@b.example>'], ['A@B.example', 'c@d.example', 'c@d.example'])).toEqual(['Juno <a@b.example>', 'c@d.example'])
    expect(everybodyIn(people(['a@b.example'], ['A <a@b.example>'], ['c@d.example']))).toEqual(['a@b.example', 'c@d.example'])
  })

  it('change by who comes and goes, not by where they stand', () => {
    expect(changeOf(people(['a@b.example', 'c@d.example']), people(['C <c@d.example>'], ['a@b.example'], ['new@e.example']))).toEqual({ more: ['new@e.example'], less: [] })
    expect(changeOf(people(['a@b.example'], ['c@d.example']), people(['a@b.example']))).toEqual({ more: [], less: ['c@d.example'] })
    expect(samePeople(people(['a@b.example']), people([], ['a@b.example']))).toBe(false)
    expect(samePeople(people(['A <a@b.example>']), people(['a@B.example']))).toBe(true)
  })
})

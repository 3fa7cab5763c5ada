// Which colleagues a note asks: those whose name stands behind an @. Pure.
import type { Colleague } from '../../generated/api'
import { fold } from '../../words/fold'

const letter = /[\p{L}\p{N}]/u

/** Colleagues that are meant by what was typed: names that begin with it first. */
export function colleaguesFor(people: readonly Colleague[], typed: string): Colleague[] {
  const wanted = fold(typed.trim())
  const begins = (person: Colleague) => fold(person.name).startsWith(wanted)
  const holds = people.filter((person) => fold(person.name).includes(wanted))
  return [...holds.filter(begins), ...holds.filter((person) => !begins(person))].slice(0, 8)
}

/** Ids of the colleagues that are named, each once. Of two names that fit the longer one is meant. */
export function askedIn(text: string, people: readonly Colleague[]): number[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length)
  const named = text
    .split(/[@＠]/)
    .slice(1)
    .flatMap((after) => {
      const words = fold(after)
      return longestFirst.find(({ name }) => words.startsWith(fold(name)) && !letter.test(words.charAt(fold(name).length))) ?? []
    })
  return [...new Set(named.map((person) => person.id))]
}

// Who is at which conversation, put together from what the server tells. Pure.
import type { PersonHere, Presence } from '../generated/api'

export type Places = ReadonlyMap<number, readonly PersonHere[]>

export interface Other {
  id: number
  name: string
  writing: boolean
}

/** What is told is the whole truth of each conversation that it names; with `all`, of every conversation. */
export function takeIn(places: Places, told: readonly Presence[], all: boolean): Places {
  const next = new Map(all ? [] : places)
  for (const { conversation_id, people } of told) {
    if (people.length === 0) next.delete(conversation_id)
    else next.set(conversation_id, people)
  }
  return next
}

/** Those whom nobody has been told of aloud; coming, and beginning to write, are told once each. */
export function unsaid(others: readonly Other[], said: Set<string>): Other[] {
  return others.filter(({ id, writing }) => {
    const isNew = !said.has(`${id} ${writing}`)
    said.add(`${id} false`).add(`${id} ${writing}`)
    return isNew
  })
}

/** First letters of the first and the last name; one where there is one name. */
export function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/)
  const letters = names.length > 1 ? [names[0], names.at(-1)] : names
  return letters.map((part) => [...(part ?? '')][0] ?? '').join('').toUpperCase()
}

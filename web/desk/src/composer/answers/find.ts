// What is meant by what was typed after a slash. Pure.
import type { ReadyAnswerView } from '../../generated/api'
import { fold } from '../../words/fold'

/** Whether a promise is: by how it is called here, or in English. What is typed after a slash holds none. */
export const isPromise = (typed: string, called: string) => fold(`/promise/${called}`).includes(`/${fold(typed)}`)

/** Those whose name or text holds every typed word: names that begin with it first, then other names, then texts. */
export function answersFor(answers: readonly ReadyAnswerView[], typed: string): ReadyAnswerView[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return [...answers]
  const holds = (words: string) => wanted.every((word) => words.includes(word))
  const placeOf = (answer: ReadyAnswerView) => {
    const name = fold(answer.name)
    if (holds(name)) return name.startsWith(first) ? 0 : 1
    return holds(`${name} ${fold(answer.text)}`) ? 2 : 3
  }
  return answers
    .map((answer) => ({ answer, place: placeOf(answer) }))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place)
    .map(({ answer }) => answer)
}

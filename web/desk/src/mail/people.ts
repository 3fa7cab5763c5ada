// The people of a mail, each as "Name <address>" or an address alone. Pure.

export interface People {
  to: readonly string[]
  cc: readonly string[]
  bcc: readonly string[]
}

const angled = /^\s*(.*?)\s*<([^<>]*)>\s*$/s
const whole = /^[^\s@<>()",;:\\]+@(?:[^\s@<>()",;:\\.]+\.)+[^\s@<>()",;:\\.]+$/
const address_length_max = 254

/** The address, as addresses are compared. */
export const addressIn = (person: string): string => (angled.exec(person)?.[2] ?? person).trim().toLowerCase()

/** What a person is called in a line: the name, else the address. */
export function nameIn(person: string): string {
  const name = angled.exec(person)?.[1]?.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1').trim()
  return name ? name : (angled.exec(person)?.[2] ?? person).trim()
}

export function isPerson(words: string): boolean {
  const address = addressIn(words)
  return address.length <= address_length_max && whole.test(address)
}

/** Several people, as they are typed or pasted: by commas, semicolons and lines, but not those inside a name in quotes. */
export function peopleIn(typed: string): string[] {
  const found = typed.match(/(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^,;\n"<]|["<])+/g) ?? []
  return found.map((one) => one.trim()).filter((one) => one !== '')
}

/** With more, each once; whoever is there already stays as they are. */
export function withPeople(there: readonly string[], more: readonly string[]): string[] {
  const all = [...there]
  for (const person of more) if (!all.some((other) => addressIn(other) === addressIn(person))) all.push(person)
  return all
}

export const everybodyIn = ({ to, cc, bcc }: People): string[] => withPeople(to, [...cc, ...bcc])

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((person, i) => addressIn(person) === addressIn(b[i] ?? ''))

export const samePeople = (a: People, b: People): boolean => same(a.to, b.to) && same(a.cc, b.cc) && same(a.bcc, b.bcc)

/** Who was not with it before, and who is not any more, wherever they stand. */
export function changeOf(before: People, now: People): { more: string[]; less: string[] } {
  const without = (some: People, others: People) => {
    const known = new Set(everybodyIn(others).map(addressIn))
    return everybodyIn(some).filter((person) => !known.has(addressIn(person)))
  }
  return { more: without(now, before), less: without(before, now) }
}

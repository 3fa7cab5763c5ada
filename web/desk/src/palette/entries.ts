// What the palette offers and how it is narrowed by what is typed. Pure.
import { fold } from '../words/fold'

export interface Entry {
  id: string
  group: 'act' | 'go' | 'found'
  label: string
  /** A key, a number, a time: beside the label, never searched. */
  hint: string
  run: () => void
}

/** Entries that hold every typed word; those that begin with them first, otherwise in the order given. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  const found = entries
    .map((entry) => ({ entry, label: fold(entry.label) }))
    .filter(({ label }) => wanted.every((word) => label.includes(word)))
  const first = wanted[0]
  if (first === undefined) return found.map(({ entry }) => entry)
  const begins = (label: string) => (label.startsWith(first) ? 0 : 1)
  return found.sort((a, b) => begins(a.label) - begins(b.label)).map(({ entry }) => entry)
}

/** The place in the list after one step; both ends lead to the other. */
export function stepped(at: number, step: 1 | -1, size: number): number {
  return size === 0 ? -1 : (at + step + size) % size
}

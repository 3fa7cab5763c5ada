// Words that are not sent yet, kept in the browser at every keystroke: one draft per person, conversation and mode.
// The server keeps them too (keep.ts).
import type { WrittenKind } from '../generated/api'
import { root } from '../router/root'
import type { People } from '../mail/people'
import { noActs, type Acts } from './acts'
import { joinDrafts } from './reconcile'

export type Mode = WrittenKind

/** `html` only where there is formatting; `text` always. */
export interface Draft {
  text: string
  html: string | null
}

export interface Kept {
  /** Null: nothing is written, or it was taken away. */
  draft: Draft | null
  /** Which of the server's drafts this one goes on from. */
  seen_at: string | null
  /** Not on the server yet. */
  changed: boolean
  /** Done when the words are sent; goes with them. */
  acts: Acts | null
  /** Files wait to be sent with it; the server has them. */
  filed: boolean
  /** Who it goes to where that is not as usual. */
  people: People | null
}

export interface Where {
  conversation_id: number
  mode: Mode
}

export interface DraftKeeper {
  wrote(where: Where): void
  /** Somebody looks at this conversation, or its drafts changed on the server. */
  opened(conversation_id: number): void
}

interface Restored extends Where {
  turn: number
  /** Somebody here wanted them back, as opposed to: they came from another device. */
  wanted: boolean
}

const start = `heard${root}.draft.`
const nothing: Kept = { draft: null, seen_at: null, changed: false, acts: null, filed: false, people: null }

function parse(kept: string | null): Kept {
  try {
    const { text, html, seen_at, changed, acts, filed, people } = JSON.parse(kept ?? '{}') as Partial<Draft & Kept>
    const draft = typeof text === 'string' ? { text, html: html ?? null } : null
    return { draft, seen_at: seen_at ?? null, changed: changed ?? draft !== null, acts: acts ? { ...noActs, ...acts } : null, filed: filed ?? false, people: people ?? null }
  } catch {
    return nothing
  }
}

const isEmpty = (draft: Draft | null) => draft === null || (draft.text === '' && draft.html === null)

class Drafts {
  /** First words of each kept draft by conversation, for the list. */
  snippets = $state.raw<ReadonlyMap<number, string>>(new Map())
  /** Set when a draft changed from outside of its box, e.g. taken back. */
  restored = $state.raw<Restored>({ turn: 0, conversation_id: 0, mode: 'reply', wanted: false })
  /** Carries words to the server and back; comes after the first rows. */
  keeper: DraftKeeper | null = null
  /** What the browser had no room for. */
  #homeless = new Map<string, Kept>()
  #person_id = 0

  /** Drafts belong to who wrote them, also on a shared computer. */
  start(person_id: number) {
    this.#person_id = person_id
    this.#homeless.clear()
    this.snippets = new Map()
    for (const { conversation_id } of this.all()) this.#note(conversation_id)
  }

  /** Where this person has words, or took some away that the server still has. */
  all(): Where[] {
    const names = [...Object.keys(localStorage), ...this.#homeless.keys()]
    return names.flatMap((name) => {
      const [person, conversation, mode] = name.startsWith(start) ? name.slice(start.length).split('.') : []
      const ours = Number(person) === this.#person_id && (mode === 'reply' || mode === 'note')
      return ours ? [{ conversation_id: Number(conversation), mode }] : []
    })
  }

  kept(conversation_id: number, mode: Mode): Kept {
    const name = this.#nameOf(conversation_id, mode)
    return this.#homeless.get(name) ?? parse(localStorage.getItem(name))
  }

  read(conversation_id: number, mode: Mode): Draft | null {
    return this.kept(conversation_id, mode).draft
  }

  write(conversation_id: number, mode: Mode, words: Draft | null) {
    const draft = isEmpty(words) ? null : words
    const kept = this.kept(conversation_id, mode)
    this.put(conversation_id, mode, { ...kept, draft, changed: true, acts: draft && kept.acts })
    this.keeper?.wrote({ conversation_id, mode })
  }

  writeActs(conversation_id: number, mode: Mode, acts: Acts | null) {
    this.put(conversation_id, mode, { ...this.kept(conversation_id, mode), acts })
  }

  writeFiled(conversation_id: number, mode: Mode, filed: boolean) {
    this.put(conversation_id, mode, { ...this.kept(conversation_id, mode), filed })
  }

  writePeople(conversation_id: number, mode: Mode, people: People | null) {
    this.put(conversation_id, mode, { ...this.kept(conversation_id, mode), people, changed: true })
    this.keeper?.wrote({ conversation_id, mode })
  }

  /** Gives words back to their box, in front of what stands there now. */
  giveBack(conversation_id: number, mode: Mode, draft: Draft, instead = false) {
    this.write(conversation_id, mode, instead ? draft : joinDrafts(draft, this.read(conversation_id, mode)))
    this.#restore(conversation_id, mode, true)
  }

  /** What the server had, or both joined: the box shows it. */
  take(conversation_id: number, mode: Mode, kept: Kept) {
    this.put(conversation_id, mode, kept)
    this.#restore(conversation_id, mode, false)
  }

  /** Of a conversation that is no more. */
  forget(conversation_id: number) {
    for (const mode of ['reply', 'note'] as const) this.put(conversation_id, mode, nothing)
  }

  put(conversation_id: number, mode: Mode, kept: Kept) {
    const name = this.#nameOf(conversation_id, mode)
    this.#homeless.delete(name)
    try {
      const { draft, ...more } = kept
      // words taken away are remembered until the server knows
      if (draft !== null || kept.filed || kept.people !== null || (kept.changed && kept.seen_at !== null)) localStorage.setItem(name, JSON.stringify({ ...draft, ...more }))
      else localStorage.removeItem(name)
    } catch {
      this.#homeless.set(name, kept)
    }
    this.#note(conversation_id)
  }

  #nameOf(conversation_id: number, mode: Mode): string {
    return `${start}${this.#person_id}.${conversation_id}.${mode}`
  }

  #restore(conversation_id: number, mode: Mode, wanted: boolean) {
    this.restored = { turn: this.restored.turn + 1, conversation_id, mode, wanted }
  }

  #note(conversation_id: number) {
    const text = this.read(conversation_id, 'reply')?.text || this.read(conversation_id, 'note')?.text || ''
    if ((this.snippets.get(conversation_id) ?? '') === text.slice(0, 200)) return
    const next = new Map(this.snippets)
    if (text) next.set(conversation_id, text.slice(0, 200))
    else next.delete(conversation_id)
    this.snippets = next
  }
}

export const drafts = new Drafts()

// First words that are not sent yet, kept in the browser at every keystroke: a pile, with the one written last on top.
import { root } from '../router/root'
import { noActs, type Acts } from '../composer/acts'
import type { Draft } from '../composer/drafts.svelte'
import { joinDrafts } from '../composer/reconcile'
import type { People } from '../mail/people'

/** Without an id: somebody who may not be known yet. */
export interface To {
  id: number | null
  name: string
  email: string
  phone: string
}

export interface Letter {
  key: string
  to: To | null
  subject: string
  /** By which it leaves; null: the first one. */
  inbox: number | null
  draft: Draft
  /** Done when it is sent. */
  acts: Acts
  /** Ids of files that wait to go along; the server has them. */
  files: readonly number[]
  /** By mail to these as well; of a letter for the sake of a conversation, to these alone. */
  people: People
  /** The conversation for whose sake somebody outside is asked; null: it is a letter to a customer. */
  asked_for: number | null
  /** Words of that conversation are sent on. */
  is_forwarded: boolean
  /** By when they owe us an answer. */
  owed_by: string | null
}

export const nobody: People = { to: [], cc: [], bcc: [] }

export function blank(to: To | null = null): Letter {
  return { key: crypto.getRandomValues(new Uint32Array(2)).join('-'), to, subject: '', inbox: null, draft: { text: '', html: null }, acts: noActs, files: [], people: nobody, asked_for: null, is_forwarded: false, owed_by: null }
}

export const blankFor = (asked_for: number): Letter => ({ ...blank(), asked_for })

const isBegun = ({ subject, draft, files }: Letter) => subject.trim() !== '' || draft.text.trim() !== '' || files.length > 0

const start = `heard${root}.first.`

function parse(kept: string | null): Letter[] {
  try {
    return (JSON.parse(kept ?? '[]') as Partial<Letter>[]).map((letter) => ({ ...blank(), ...letter }))
  } catch {
    return []
  }
}

class Letters {
  /** Goes up when another one lies on top than the screen shows. */
  turn = $state(0)
  #pile: Letter[] = []
  #person_id = -1
  /** The browser had no room: as long as the page is open they stay here. */
  #homeless = false

  /** The one on top, or the one to this customer. */
  find(person_id: number, to_id: number | null): Letter | null {
    this.#read(person_id)
    return this.#pile.find((letter) => letter.asked_for === null && (to_id === null || letter.to?.id === to_id)) ?? null
  }

  /** The one begun last for the sake of a conversation. */
  findFor(person_id: number, conversation_id: number): Letter | null {
    this.#read(person_id)
    return this.#pile.find((letter) => letter.asked_for === conversation_id) ?? null
  }

  /** Lays it on top; nothing stays of one that has no words. */
  keep(person_id: number, letter: Letter) {
    this.#read(person_id)
    this.#write([letter, ...this.#without(letter.key)].filter(isBegun))
  }

  drop(person_id: number, key: string) {
    this.#read(person_id)
    this.#write(this.#without(key))
  }

  /** Words that come back: on top, to be seen. */
  giveBack(person_id: number, letter: Letter) {
    this.keep(person_id, letter)
    this.turn++
  }

  #without = (key: string) => this.#pile.filter((letter) => letter.key !== key)

  // another tab may have written
  #read(person_id: number) {
    if (!this.#homeless || person_id !== this.#person_id) this.#pile = parse(localStorage.getItem(start + person_id))
    this.#person_id = person_id
  }

  #write(pile: Letter[]) {
    this.#pile = pile
    this.#homeless = false
    try {
      if (pile.length > 0) localStorage.setItem(start + this.#person_id, JSON.stringify(pile))
      else localStorage.removeItem(start + this.#person_id)
    } catch {
      this.#homeless = true
    }
  }
}

export const letters = new Letters()

/** What was sent, by message, so that taking back gives exactly that. */
export const sentLetters = new Map<number, Letter>()

/** The same words once more, with what was written after them. */
export function again(letter: Letter, since: Draft | null): Letter {
  return { ...letter, key: blank().key, draft: joinDrafts(letter.draft, since) }
}

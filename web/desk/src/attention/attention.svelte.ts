// Who takes people just now, oneself included, and the questions that come with it.
import type { ColleagueAttention, Colleague, ConversationRow } from '../generated/api'
import { session } from '../session/session.svelte'
import { now } from '../words/now.svelte'
import { whenSaid } from '../words/said'
import { t } from '../words/words.svelte'
import { holding, taking, type Said } from './said'

interface Landing {
  person: Colleague
  answer: (anyway: boolean) => void
}

class AttentionBoard {
  /** Whether one is choosing what to say of oneself. */
  choosing = $state(false)
  /** What is due before one is back, to be given back or kept. */
  due = $state.raw<readonly ConversationRow[]>([])
  /** Somebody who does not take people is to be given something all the same? */
  landing = $state.raw<Landing | null>(null)

  of(person_id: number | null): Said {
    const person = session.people.find((one) => one.id === person_id)
    return person ? holding(person, now.at) : taking
  }

  get own(): Said {
    return this.of(session.me)
  }

  get takesPeople(): boolean {
    return this.own.attention === 'here'
  }

  /** What somebody has just said. */
  learn({ person_id, attention, back_at }: ColleagueAttention) {
    if (!session.desk) return
    const people = session.desk.people.map((one) => (one.id === person_id ? { ...one, attention, back_at } : one))
    session.desk = { ...session.desk, people }
  }

  /** True at once for whoever takes people, and for oneself. */
  mayLandOn(person_id: number | null): Promise<boolean> {
    const person = session.people.find((one) => one.id === person_id)
    if (!person || person.id === session.me || this.of(person.id).attention === 'here') return Promise.resolve(true)
    return new Promise((answer) => (this.landing = { person, answer }))
  }
}

export const attention = new AttentionBoard()

/** "taking people", "back at 14:10". */
export function attentionSaid({ attention, back_at }: Said): string {
  if (back_at !== null) return t('attention.back', { when: whenSaid(back_at, now.at) })
  return t(`attention.${attention}`)
}

/** A colleague's name where people are chosen; with why they cannot just now. */
export function nameWithAttention({ id, name }: Pick<Colleague, 'id' | 'name'>): string {
  const said = attention.of(id)
  return said.attention === 'here' ? name : t('attention.named', { name, state: attentionSaid(said) })
}

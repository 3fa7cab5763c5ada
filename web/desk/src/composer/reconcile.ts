// One draft in two places: what this browser has and what the server has become one, and no word is lost. Pure.
import type { DraftView } from '../generated/api'
import { samePeople, type People } from '../mail/people'
import type { Draft, Kept } from './drafts.svelte'

/** Puts words that come back in front of words written since; neither is lost. */
export function joinDrafts(back: Draft, since: Draft | null): Draft {
  if (since === null || (since.text === '' && since.html === null)) return back
  const asHtml = (draft: Draft) => draft.html ?? draft.text.split('\n').map((line) => `<p>${escape(line)}</p>`).join('')
  return {
    text: `${back.text}\n\n${since.text}`,
    html: back.html === null && since.html === null ? null : `${asHtml(back)}<p></p>${asHtml(since)}`,
  }
}

function escape(line: string): string {
  return line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Who the server's draft goes to; null: as usual. */
export const peopleOf = ({ to, cc, bcc }: Pick<DraftView, 'to' | 'cc' | 'bcc'>): People | null => (to === null && cc === null && bcc === null ? null : { to: to ?? [], cc: cc ?? [], bcc: bcc ?? [] })

export const toTheSame = (a: People | null, b: People | null): boolean => (a === null || b === null ? a === b : samePeople(a, b))

export const sameWords = (a: Draft | null, b: Draft | null): boolean => a?.text === b?.text && (a?.html ?? null) === (b?.html ?? null)

/** What the browser has now (`is`: nothing changed, the words are the other ones, or both stand there). */
export interface Reconciled {
  kept: Kept
  is: 'same' | 'theirs' | 'joined'
}

/** `stored` is the server's draft, null when it has none. */
export function reconcile(kept: Kept, stored: DraftView | null): Reconciled {
  if (stored === null) {
    // sent or taken away elsewhere, unless it was changed here since
    return kept.changed || (kept.draft === null && kept.people === null)
      ? { kept: { ...kept, seen_at: null }, is: 'same' }
      : { kept: { ...kept, draft: null, seen_at: null, acts: null, people: null }, is: 'theirs' }
  }
  if (stored.changed_at === kept.seen_at) return { kept, is: 'same' }
  const theirs: Draft | null = stored.text === '' ? null : { text: stored.text, html: stored.html }
  const people = peopleOf(stored)
  const seen_at = stored.changed_at
  const takesTheirs: Reconciled = { kept: { ...kept, draft: theirs, people, seen_at, changed: false }, is: 'theirs' }
  if (sameWords(theirs, kept.draft)) {
    if (toTheSame(people, kept.people)) return { kept: { ...kept, seen_at, changed: false }, is: 'same' }
    return kept.changed ? { kept: { ...kept, seen_at }, is: 'same' } : takesTheirs
  }
  if (!kept.changed || kept.draft === null || (theirs && goesOn(theirs, kept.draft))) return takesTheirs
  if (theirs === null || goesOn(kept.draft, theirs)) return { kept: { ...kept, seen_at }, is: 'same' }
  return { kept: { ...kept, draft: joinDrafts(theirs, kept.draft), people: kept.people ?? people, seen_at, changed: true }, is: 'joined' }
}

/** Whether all of the earlier words stand at the head of the later ones. */
const goesOn = (later: Draft, earlier: Draft) => later.html === null && earlier.html === null && later.text.startsWith(earlier.text)

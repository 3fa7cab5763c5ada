// Putting words that were chosen where the caret stands.
import { Slice } from 'prosemirror-model'
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import type { Draft } from '../drafts.svelte'
import { openPlaces } from './open_places'
import { slash, type Asked } from './asking'
import { docOf } from './words'

/** In place of the sign that asked, or of the selection. The first place left open is chosen, to be typed over. */
export function answerWith(state: EditorState, draft: Draft, asked: Asked | null = slash.askedIn(state)): Transaction {
  const { content, firstChild, lastChild } = docOf(draft)
  const from = asked?.from ?? state.selection.from
  const to = state.selection.to
  // words join the line that they are put into, lists stand for themselves
  const slice = new Slice(content, firstChild?.isTextblock ? 1 : 0, lastChild?.isTextblock ? 1 : 0)
  const change = state.tr.replaceRange(from, to, slice)
  const end = change.mapping.map(to)
  const [open] = openPlaces(change.doc, from, end)
  const chosen = open ? TextSelection.create(change.doc, open.from, open.to) : TextSelection.near(change.doc.resolve(end), -1)
  return change.setSelection(chosen).scrollIntoView()
}

/** A slash as if it had been typed, with a space where it would stand inside of a word. */
export function askHere(state: EditorState): Transaction {
  const { $from, from, to } = state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n')
  return state.tr.insertText(before === '' || /\s$/.test(before) ? '/' : ' /', from, to).scrollIntoView()
}

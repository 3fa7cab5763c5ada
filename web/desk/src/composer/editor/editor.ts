// The editor itself; loaded when the first box is to be written in.
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Draft } from '../drafts.svelte'
import { at, slash } from './asking'
import { answerWith, askHere } from './insert'
import { markOpenPlaces } from './open_places'
import './direction.css'
import './pictures.css'
import { linkFor, schema } from './schema'
import { docOf, draftOf, positionOf } from './words'

export interface EditorOptions {
  label: string
  draft: Draft
  /** Caret in the plain text that the editor takes over, or null not to focus. */
  caret: number | null
  changed(draft: Draft): void
  moved(): void
  escaped(): void
  /** What is typed after a slash that asks for a ready answer; null when none asks. */
  asked(typed: string | null): void
  /** What is typed after an @; null when there is none. */
  named(typed: string | null): void
  /** Every key first while a sign asks; true when it is used up. */
  pressed(event: KeyboardEvent): boolean
}

export type Format = 'strong' | 'em' | 'bullet_list' | 'ordered_list'

export interface Editor {
  focus(): void
  /** What takes the focus back later, with the caret as it is now. */
  comeBack(): () => void
  write(draft: Draft): void
  /** `active` is the id of the ready answer that Enter would take. */
  relabel(label: string, active: string | null): void
  /** As if a slash had been typed. */
  ask(): void
  /** Puts a ready answer in place of the slash. */
  answer(draft: Draft): void
  /** Puts a colleague's name in place of the @. */
  name(name: string): void
  insert(words: string): void
  /** Puts a picture that has arrived where the caret stands. */
  picture(id: number, name: string): void
  /** Takes out a picture that goes along no more. */
  without(id: number): void
  /** Leaves a typed sign what it is, and takes away a slash that was put. */
  refuse(): void
  format(format: Format): void
  /** Sets the link of the selection; an empty address removes it. False when that is no address. */
  link(typed: string): boolean
  linked(): string | null
  has(format: Format): boolean
  close(): void
}

const { list_item, bullet_list, ordered_list, hard_break } = schema.nodes
const { strong, em, link } = schema.marks

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break!.create()).scrollIntoView())
  return true
}

function listCommand(kind: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch, view) =>
    inside(state, kind) ? liftListItem(list_item!)(state, dispatch, view) : wrapInList(schema.nodes[kind]!)(state, dispatch, view)
}

function inside(state: EditorState, name: string): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true
  return false
}

function markIsOn(state: EditorState, format: 'strong' | 'em'): boolean {
  const { from, to, empty, $from } = state.selection
  const type = schema.marks[format]!
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type)
}

function plugins({ escaped, asked, named, pressed }: EditorOptions) {
  return [
    slash.plugin(asked, pressed),
    at.plugin(named, pressed),
    markOpenPlaces(),
    history(),
    inputRules({ rules: [wrappingInputRule(/^\s*[-*]\s$/, bullet_list!), wrappingInputRule(/^\s*1[.)]\s$/, ordered_list!)] }),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-b': toggleMark(strong!),
      'Mod-i': toggleMark(em!),
      'Mod-Shift-8': listCommand('bullet_list'),
      'Mod-Shift-7': listCommand('ordered_list'),
      'Mod-]': sinkListItem(list_item!),
      'Mod-[': liftListItem(list_item!),
      'Shift-Enter': breakLine,
      Enter: chainCommands(splitListItem(list_item!), liftListItem(list_item!)),
      // the editor swallows Escape unless it is bound here
      Escape: () => (escaped(), true),
    }),
    keymap(baseKeymap),
  ]
}

function describe(label: string, active: string | null = null): Record<string, string> {
  const chosen = active === null ? {} : { 'aria-controls': 'writing-choices', 'aria-activedescendant': active }
  return { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', dir: 'auto', class: 'writing', ...chosen }
}

export function openEditor(place: HTMLElement, options: EditorOptions): Editor {
  /** The slash that asks was put there by a button or a key: nobody's word. */
  let put = false
  const asked = (typed: string | null) => {
    if (typed === null) put = false
    options.asked(typed)
  }
  const used = plugins({ ...options, asked })
  const stateFor = (draft: Draft) => EditorState.create({ doc: docOf(draft), plugins: used })
  const view: EditorView = new EditorView(place, {
    state: stateFor(options.draft),
    attributes: describe(options.label),
    // the editor would swallow the chords that send
    handleDOMEvents: { keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) options.changed(draftOf(view.state.doc))
      options.moved()
    },
  })
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const toEnd = () => view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).scrollIntoView())
  if (options.caret === null) toEnd()
  else {
    const caret = Math.min(positionOf(options.draft.text, options.caret), view.state.doc.content.size)
    if (options.draft.html === null) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(caret))))
    else toEnd()
    view.focus()
  }
  return {
    focus: () => view.focus(),
    comeBack: () => comeBack(view),
    write(draft) {
      view.updateState(stateFor(draft))
      toEnd()
    },
    relabel: (label, active) => view.setProps({ attributes: describe(label, active) }),
    ask() {
      view.focus()
      view.dispatch(askHere(view.state))
      put = true
    },
    answer(draft) {
      view.dispatch(answerWith(view.state, draft))
      view.focus()
    },
    name: (name) => putName(view, name),
    insert(words) {
      view.dispatch(view.state.tr.insertText(words).scrollIntoView())
      view.focus()
    },
    picture: (id, name) => view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.picture!.create({ id, name })).scrollIntoView()),
    without: (id) => takeOut(view, id),
    refuse() {
      const from = put ? slash.askedIn(view.state)?.from : undefined
      if (from !== undefined) return view.dispatch(view.state.tr.delete(from, view.state.selection.to))
      for (const sign of [slash, at]) if (sign.askedIn(view.state)) view.dispatch(sign.refuse(view.state))
    },
    format: (format) => run(format === 'strong' || format === 'em' ? toggleMark(schema.marks[format]!) : listCommand(format)),
    link: (typed) => setLink(view, typed),
    linked: () => linkAt(view.state),
    has: (format) => (format === 'strong' || format === 'em' ? markIsOn(view.state, format) : inside(view.state, format)),
    close: () => view.destroy(),
  }
}

function comeBack(view: EditorView): () => void {
  const kept = view.state.selection.getBookmark()
  return () => {
    view.dispatch(view.state.tr.setSelection(kept.resolve(view.state.doc)))
    view.focus()
  }
}

function putName(view: EditorView, name: string) {
  view.dispatch(answerWith(view.state, { text: `@${name} `, html: null }, at.askedIn(view.state)))
  // the @ that stands there now asks no more
  view.dispatch(at.refuse(view.state))
  view.focus()
}

function takeOut(view: EditorView, id: number) {
  const change = view.state.tr
  view.state.doc.descendants((node, at) => {
    if (node.type === schema.nodes.picture && node.attrs['id'] === id) change.delete(change.mapping.map(at), change.mapping.map(at + node.nodeSize))
  })
  if (change.docChanged) view.dispatch(change)
}

function linkAt(state: EditorState): string | null {
  const marks = state.selection.$from.marks().concat(state.selection.$from.nodeAfter?.marks ?? [])
  const found = marks.find((mark) => mark.type === link)
  return found ? String(found.attrs['href']) : null
}

function setLink(view: EditorView, typed: string): boolean {
  const { from, to, empty } = view.state.selection
  const href = linkFor(typed)
  if (href === null && typed.trim() !== '') return false
  const change = view.state.tr
  if (href === null) change.removeMark(from, to, link!)
  else if (empty) change.insert(from, schema.text(typed.trim(), [link!.create({ href })]))
  else change.addMark(from, to, link!.create({ href }))
  view.dispatch(change)
  view.focus()
  return true
}

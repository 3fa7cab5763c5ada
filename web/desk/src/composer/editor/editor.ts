// The editor itself; loaded when the first box is to be written in.
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Draft } from '../drafts.svelte'
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
}

export type Format = 'strong' | 'em' | 'bullet_list' | 'ordered_list'

export interface Editor {
  focus(): void
  write(draft: Draft): void
  relabel(label: string): void
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

function plugins(escaped: () => void) {
  return [
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

function stateFor(draft: Draft, escaped: () => void): EditorState {
  return EditorState.create({ doc: docOf(draft), plugins: plugins(escaped) })
}

function describe(label: string) {
  return { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: 'writing' }
}

export function openEditor(place: HTMLElement, options: EditorOptions): Editor {
  const view: EditorView = new EditorView(place, {
    state: stateFor(options.draft, options.escaped),
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
  if (options.caret !== null) {
    const at = Math.min(positionOf(options.draft.text, options.caret), view.state.doc.content.size)
    if (options.draft.html === null) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))))
    else toEnd()
    view.focus()
  }
  return {
    focus: () => view.focus(),
    write(draft) {
      view.updateState(stateFor(draft, options.escaped))
      toEnd()
    },
    relabel: (label) => view.setProps({ attributes: describe(label) }),
    format: (format) => run(format === 'strong' || format === 'em' ? toggleMark(schema.marks[format]!) : listCommand(format)),
    link: (typed) => setLink(view, typed),
    linked: () => linkAt(view.state),
    has: (format) => (format === 'strong' || format === 'em' ? markIsOn(view.state, format) : inside(view.state, format)),
    close: () => view.destroy(),
  }
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

// What a ready answer left open, `{{so}}`, is marked until somebody fills it.
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

const pattern = /\{\{[^{}]*\}\}/g

export interface Span {
  from: number
  to: number
}

/** Every open place between two positions of a document. */
export function openPlaces(doc: Node, from = 0, to = doc.content.size): Span[] {
  const found: Span[] = []
  doc.nodesBetween(from, to, (node, at) => {
    for (const match of node.isText ? (node.text ?? '').matchAll(pattern) : []) {
      const span = { from: at + match.index, to: at + match.index + match[0].length }
      if (span.from >= from && span.to <= to) found.push(span)
    }
  })
  return found
}

const marked = (doc: Node) =>
  DecorationSet.create(doc, openPlaces(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'open-place' })))

export function markOpenPlaces(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => marked(state.doc),
      apply: (transaction, old) => (transaction.docChanged ? marked(transaction.doc) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}

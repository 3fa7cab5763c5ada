// Between a kept draft and the document in the editor. Plain words stay plain text, a line a paragraph.
import { DOMParser, DOMSerializer, type Node } from 'prosemirror-model'
import { cleanFragment } from '../../conversation/clean'
import type { Draft } from '../drafts.svelte'
import { schema } from './schema'

export function docOf(draft: Draft): Node {
  if (draft.html !== null) {
    return DOMParser.fromSchema(schema).parse(cleanFragment(draft.html), { preserveWhitespace: 'full' })
  }
  const lines = draft.text.split('\n').map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : []))
  return schema.node('doc', null, lines)
}

/** What stands in plain words for what is none. */
const wordsFor = (leaf: Node): string => (leaf.type === schema.nodes.picture ? `[${String(leaf.attrs['name'])}]` : '\n')

function linesOf(node: Node): string[] {
  if (node.isTextblock) return node.textBetween(0, node.content.size, '\n', wordsFor).split('\n')
  const lines: string[] = []
  node.forEach((child, _offset, index) => {
    const mark = node.type === schema.nodes.bullet_list ? '- ' : node.type === schema.nodes.ordered_list ? `${index + 1}. ` : ''
    const inner = linesOf(child)
    lines.push(...(mark ? inner.map((line, i) => (i === 0 ? mark : '  ') + line) : inner))
  })
  return lines
}

export function isFormatted(doc: Node): boolean {
  let found = false
  doc.descendants((node) => {
    if (node.marks.length > 0 || node.type === schema.nodes.picture || node.type === schema.nodes.bullet_list || node.type === schema.nodes.ordered_list) found = true
    return !found
  })
  return found
}

export function draftOf(doc: Node): Draft {
  const text = linesOf(doc).join('\n')
  if (!isFormatted(doc)) return { text, html: null }
  const holder = document.createElement('div')
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
  return { text, html: holder.innerHTML }
}

/** Where the caret of a plain text field stands in the document of the same lines. */
export function positionOf(text: string, offset: number): number {
  return 1 + offset + (text.slice(0, offset).split('\n').length - 1)
}

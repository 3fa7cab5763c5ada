// What a reply may contain: paragraphs, bold, italic, lists, links, pictures that wait to go with it. Nothing else survives a paste.
import { fileAt } from '../../conversation/clean'
import { Schema, type DOMOutputSpec } from 'prosemirror-model'

const safeLink = /^(https?:|mailto:|tel:)/i

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: (): DOMOutputSpec => ['p', 0] },
    bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: (): DOMOutputSpec => ['ul', 0] },
    ordered_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ol' }], toDOM: (): DOMOutputSpec => ['ol', 0] },
    list_item: { content: 'paragraph block*', parseDOM: [{ tag: 'li' }], toDOM: (): DOMOutputSpec => ['li', 0] },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: (): DOMOutputSpec => ['br'],
    },
    picture: {
      inline: true,
      group: 'inline',
      attrs: { id: { validate: 'number' }, name: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'img[data-attachment]',
          getAttrs: (node) => {
            const id = Number(node.getAttribute('data-attachment'))
            return Number.isSafeInteger(id) && id > 0 ? { id, name: node.getAttribute('alt') ?? '' } : false
          },
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => ['img', { 'data-attachment': String(attrs['id']), alt: String(attrs['name']), src: fileAt(Number(attrs['id'])) }],
    },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (node) => {
            const href = node.getAttribute('href') ?? ''
            return safeLink.test(href) ? { href } : false
          },
        },
      ],
      toDOM: (mark): DOMOutputSpec => ['a', { href: String(mark.attrs['href']) }, 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: (): DOMOutputSpec => ['em', 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: (): DOMOutputSpec => ['strong', 0] },
  },
})

/** The address to link to for what a person typed, or null when it is none. */
export function linkFor(typed: string): string | null {
  const words = typed.trim()
  if (words === '' || /\s/.test(words)) return null
  if (safeLink.test(words)) return words
  if (/^[^/@]+@[^/@]+\.[^/@]+$/.test(words)) return `mailto:${words}`
  return /^[^:]+\.[^:]+/.test(words) ? `https://${words}` : null
}

// The second of two layers: the server has cleaned the words of customers already.
// Nodes come back, never a string, so no HTML sink is needed anywhere in the desk.
import DOMPurify from 'dompurify'
import { root } from '../router/root'

const allowed = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'div', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
    ...['h1', 'h2', 'h3', 'h4', 'hr', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'sub', 'sup', 'img'],
  ],
  ALLOWED_ATTR: ['href', 'colspan', 'rowspan', 'dir', 'lang', 'alt', 'data-attachment'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
  RETURN_DOM_FRAGMENT: true as const,
}

export const fileAt = (id: number) => `${root}/api/attachments/${id}`

export function cleanFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, allowed)
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer nofollow'
  }
  // a picture is a file of ours or none
  for (const picture of fragment.querySelectorAll('img')) {
    const id = picture.getAttribute('data-attachment') ?? ''
    if (/^[1-9]\d*$/.test(id)) picture.src = fileAt(Number(id))
    else picture.remove()
  }
  return fragment
}

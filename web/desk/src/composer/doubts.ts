// What is worth one soft question before a reply leaves. Pure.

import { wrongName } from './greeting'

export interface Doubt {
  is: 'place' | 'name' | 'file'
  words: string
}

const place = /\{\{[^{}]*(\}\})?/
const attached = /\b(attached|attachments?)\b|(?<!\p{L})(anbei|angehängt\p{L}*|im anhang)(?!\p{L})|见?附件|见附/iu

/** A place that a ready answer left open, somebody greeted who is none of its readers, or a file that the words speak of and nobody attached. */
export function doubtOf(text: string, files: number, readers: readonly string[]): Doubt | null {
  const open = place.exec(text)
  if (open) return { is: 'place', words: open[0] }
  const wrong = wrongName(text, readers)
  if (wrong !== '') return { is: 'name', words: wrong }
  const spoken = files === 0 ? attached.exec(text) : null
  return spoken && { is: 'file', words: spoken[0] }
}

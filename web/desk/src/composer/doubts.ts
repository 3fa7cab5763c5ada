// What is worth one soft question before a reply leaves. Pure.

export type Doubt = { is: 'place'; words: string } | { is: 'file'; words: string }

const place = /\{\{[^{}]*(\}\})?/
const attached = /\b(attached|attachments?)\b|(?<!\p{L})(anbei|angehängt\p{L}*|im anhang)(?!\p{L})|见?附件|见附/iu

/** A place that a ready answer left open, or a file that the words speak of and nobody attached. */
export function doubtOf(text: string, files: number): Doubt | null {
  const open = place.exec(text)
  if (open) return { is: 'place', words: open[0] }
  const spoken = files === 0 ? attached.exec(text) : null
  return spoken && { is: 'file', words: spoken[0] }
}

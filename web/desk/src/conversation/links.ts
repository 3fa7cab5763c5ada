// Addresses inside plain words become links; everything else stays exactly as written. Pure.

export interface Words {
  text: string
  href: string | null
}

const address = /\bhttps?:\/\/[^\s<>"'“”„「」()（），。；！？]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
const trailing = /[.,;:!?…\]}]+$/

export function wordsOf(text: string): Words[] {
  const words: Words[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(trailing, '')
    if (match.index > from) words.push({ text: text.slice(from, match.index), href: null })
    words.push({ text: found, href: /^https?:/i.test(found) ? found : `mailto:${found}` })
    from = match.index + found.length
  }
  if (from < text.length) words.push({ text: text.slice(from), href: null })
  return words
}

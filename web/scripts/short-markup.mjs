// Markup as the compiler of Svelte writes it, without what HTML does not ask for: quotes around a word, what is empty, the slash of what
// holds nothing. The browser reads the same from it.
const markup = /\bfrom_(?:html|svg)\(`[^`]*`/g
const closed = /(<(?:input|img|br|hr)\b[^<>]*)\/>/g
const empty = /(\s[\w:-]+)=""(?=[\s>])/g
const quoted = /(\s[\w:-]+)="([\w.,:#%+-]+)"(?=[\s>])/g

export const shortMarkup = (code) => code.replace(markup, (piece) => piece.replace(closed, '$1>').replace(empty, '$1').replace(quoted, '$1=$2'))

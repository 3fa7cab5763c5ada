// Markup as the compiler of Svelte writes it, without the quotes that HTML does not ask for: the browser reads the same from it.
const markup = /\bfrom_(?:html|svg)\(`[^`]*`/g
const quoted = /(\s[\w:-]+)="([\w.,:#%+-]+)"(?=[\s>])/g

export const shortMarkup = (code) => code.replace(markup, (piece) => piece.replace(quoted, '$1=$2'))

const marks = /\p{M}/gu

/** Words as they are compared: no capitals, no accents. */
export const fold = (words: string): string => words.normalize('NFD').replace(marks, '').toLowerCase()

/** Names of tags are the same whatever their capitals. */
export const foldTag = (tag: string): string => tag.normalize('NFKC').toLocaleLowerCase()

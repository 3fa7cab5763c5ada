// Between the call for the palette and its coming, what is typed is meant for it: no key of the page, no letter of a draft.

export interface Ahead {
  letters: string
  /** Return was pressed as well. */
  entered: boolean
}

/** Keeps what is typed until the returned function is called, which tells it. */
export function keepKeys(): () => Ahead {
  const ahead: Ahead = { letters: '', entered: false }
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (ahead.entered) return
    if (event.key === 'Enter') ahead.entered = true
    else if (event.key === 'Backspace') ahead.letters = ahead.letters.slice(0, -1)
    else if (event.key.length === 1) ahead.letters += event.key
  }
  addEventListener('keydown', keep, true)
  return () => {
    removeEventListener('keydown', keep, true)
    return ahead
  }
}

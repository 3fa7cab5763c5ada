// One polite line: read out by screen readers and shown at the foot for a moment.

class Status {
  sentence = $state('')
  tone = $state<'plain' | 'bad'>('plain')
  /** Offered beside the sentence, e.g. taking the act back. */
  undo = $state.raw<(() => void) | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  say(sentence: string, undo: (() => void) | null = null) {
    this.#show(sentence, 'plain', undo, 8_000)
  }

  complain(sentence: string, undo: (() => void) | null = null) {
    this.#show(sentence, 'bad', undo, 12_000)
  }

  clear() {
    this.sentence = ''
    this.undo = null
  }

  #show(sentence: string, tone: 'plain' | 'bad', undo: (() => void) | null, shown_ms: number) {
    clearTimeout(this.#timer)
    this.sentence = sentence
    this.tone = tone
    this.undo = undo
    this.#timer = setTimeout(() => this.clear(), shown_ms)
  }
}

export const status = new Status()

// Which rows are chosen, to do one thing with all of them.
import { inField, bindKeys } from '../keys/keyboard'
import { between, withMore } from './range'

/** What was asked for by a key or a button; the bar does it. */
export type Asked = 'settle' | 'later' | 'take' | 'handOver' | 'tags' | 'setAside'

class Chosen {
  ids = $state.raw<ReadonlySet<number>>(new Set())
  asked = $state<Asked | null>(null)
  #last: number | null = null

  toggle(id: number) {
    this.#last = id
    if (!this.ids.has(id)) this.ids = withMore(this.ids, [id])
    else this.ids = new Set([...this.ids].filter((other) => other !== id))
  }

  /** Everything from the row chosen last to this one, in the order of the list. */
  through(id: number, order: readonly number[]) {
    this.ids = withMore(this.ids, between(order, this.#last ?? id, id))
    this.#last = id
  }

  clear() {
    this.ids = new Set()
    this.asked = null
    this.#last = null
  }
}

export const chosen = new Chosen()

/** While some are chosen the keys are for them and not for the open conversation. */
export function bindChosen(): () => void {
  const ask = (asked: Asked) => () => (chosen.asked = asked)
  const leave = (event: KeyboardEvent) => (inField(event.target) ? (event.target as HTMLElement).blur() : chosen.clear())
  return bindKeys(
    { e: ask('settle'), s: ask('later'), i: ask('take'), a: ask('handOver'), t: ask('tags'), '#': ask('setAside'), Escape: leave },
    'above',
  )
}

// The way into the practice shop. Filling it in takes some seconds the first time: we ask until it is there and say how far it is.
import type { PracticeView } from '../generated/api'
import { sentenceFor } from '../api/sentence'
import { practice_root } from '../router/root'
import '../words/practice'
import { t } from '../words/words.svelte'

const pause_ms = 400

export class Entering {
  /** Null while nobody is on the way. */
  percent = $state<number | null>(null)
  problem = $state('')

  /** `explain` has a sentence of its own for some errors. */
  constructor(
    readonly arrive: () => void = () => location.assign(`${practice_root}/`),
    readonly explain: (error: unknown) => string | null = () => null,
  ) {}

  /** `ask` is told whether it is the first time. */
  async go(ask: (first: boolean) => Promise<PracticeView>, pause = pause_ms) {
    if (this.percent !== null) return
    this.problem = ''
    this.percent = 0
    try {
      let view = await ask(true)
      while (view.state === 'filling') {
        this.percent = view.percent
        await new Promise((done) => setTimeout(done, pause))
        view = await ask(false)
      }
      if (view.state === 'ready') return this.arrive()
      this.problem = t('practice.failed')
    } catch (error) {
      this.problem = this.explain(error) ?? sentenceFor(error)
    }
    this.percent = null
  }
}

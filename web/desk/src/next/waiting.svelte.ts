// Who is next: the longest waiting of mine, else of nobody's, one after the other.
import { nextWaiting } from '../api/desk'
import { sentenceFor } from '../api/sentence'
import { router } from '../router/router.svelte'

const passed_max = 200

export class Waiting {
  stage = $state<'asking' | 'found' | 'nobody' | 'failed'>('asking')
  problem = $state('')
  /** Those that were passed by, until they are asked for again. */
  passed = $state.raw<readonly number[]>([])
  #turn = 0

  /** Shows who has waited longest, leaving out who has just been dealt with. */
  async ask(but: number | null = null) {
    const turn = ++this.#turn
    this.stage = 'asking'
    try {
      const skip = but === null || this.passed.includes(but) ? this.passed : [...this.passed, but]
      const { conversation_id } = await nextWaiting(skip.slice(-passed_max))
      if (turn === this.#turn) this.show(conversation_id)
    } catch (error) {
      if (turn !== this.#turn) return
      this.problem = sentenceFor(error)
      this.stage = 'failed'
    }
  }

  show(conversation_id: number | null) {
    this.#turn++
    this.stage = conversation_id === null ? 'nobody' : 'found'
    if (router.route.at === 'next') router.go({ at: 'next', conversation_id }, 'replace')
  }

  /** Leaves this one for later in the round. */
  pass(id: number | null) {
    if (id !== null) this.passed = [...this.passed.filter((other) => other !== id), id].slice(-passed_max)
    void this.ask()
  }

  again() {
    this.passed = []
    void this.ask()
  }
}

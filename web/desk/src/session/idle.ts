// Whether somebody works at a shared device: input keeps it open, and without it the device locks.
const told_every_ms = 30_000
const look_every_ms = 5_000

export interface Idle {
  after_ms: number
  now: () => number
  awake: () => void
  lock: () => void
}

/** Called with each input; `look` now and then. */
export class Watch {
  #last: number
  #told: number

  constructor(readonly idle: Idle) {
    this.#last = this.#told = idle.now()
  }

  worked() {
    const now = this.idle.now()
    // a device that slept through the time is locked, not woken by the first key
    if (now - this.#last >= this.idle.after_ms) return this.idle.lock()
    this.#last = now
    if (now - this.#told < told_every_ms) return
    this.#told = now
    this.idle.awake()
  }

  look() {
    if (this.idle.now() - this.#last >= this.idle.after_ms) this.idle.lock()
  }
}

export function watchInput(idle: Idle): () => void {
  const watch = new Watch(idle)
  const worked = () => watch.worked()
  const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const
  for (const input of inputs) addEventListener(input, worked, { passive: true, capture: true })
  const timer = setInterval(() => watch.look(), look_every_ms)
  return () => {
    for (const input of inputs) removeEventListener(input, worked, { capture: true })
    clearInterval(timer)
  }
}

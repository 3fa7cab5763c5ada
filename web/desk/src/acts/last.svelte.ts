// The last thing done, as long as it can be taken back.

interface Done {
  undo: () => Promise<void>
}

class LastAct {
  #done: Done | null = null

  remember(undo: () => Promise<void>): Done {
    this.#done = { undo }
    return this.#done
  }

  /** Takes the last act back; false when there is none. */
  async takeBack(which: Done | null = this.#done): Promise<boolean> {
    if (which === null) return false
    if (this.#done === which) this.#done = null
    await which.undo()
    return true
  }
}

export const lastAct = new LastAct()

// What shows an open conversation. It is fetched after the first rows, or along with them where a conversation was asked for.
import type { Component } from 'svelte'
import type { Way } from '../inbox/open'

class Pane {
  Conversation = $state.raw<Component<{ id: number; way?: Way }> | null>(null)
  failed = $state(false)

  async load() {
    try {
      this.Conversation ??= (await import('./Conversation.svelte')).default
      this.failed = false
    } catch {
      this.failed = true
    }
  }
}

export const pane = new Pane()

// One WebSocket to the server: says what happened since `seq`, comes back by itself after a break.
import type { ColleagueAttention, LiveFrame, Presence, Whereabouts } from '../generated/api'
import { root } from '../router/root'
import { waitBefore } from './backoff'
import { joinFrames, type Gathered } from './gather'

export interface Listener {
  changed(news: Gathered): void
  /** Who is where: all of it (`all`) at first and after a break, later the conversations where that has changed. */
  presence(told: readonly Presence[], all: boolean): void
  /** What a colleague says of themselves. */
  attention(said: ColleagueAttention): void
  /** Too much was missed: everything on screen is to be read again. */
  reset(): void
  /** The server did not let us in: perhaps the session has ended. */
  refused(): void
}

const patience_ms = 2_500

class Channel {
  /** False once the connection has been gone for longer than a moment. */
  online = $state(true)
  #socket: WebSocket | null = null
  #seq: number | null = null
  #attempt = 0
  #waiting: LiveFrame[] = []
  #where: Whereabouts | null = null
  #met = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #listener: Listener | null = null

  /** Follows the log from `seq`, or from where it was left before. */
  start(seq: number, listener: Listener): () => void {
    this.#listener = listener
    this.#seq ??= seq
    this.#connect()
    // a socket from before the break may look open for minutes and be dead
    const hurry = () => {
      this.#attempt = 0
      this.#socket?.close()
      this.#connect()
    }
    const lost = () => (this.online = false)
    addEventListener('online', hurry)
    addEventListener('offline', lost)
    return () => {
      removeEventListener('online', hurry)
      removeEventListener('offline', lost)
      this.#listener = null
      clearTimeout(this.#retry)
      clearTimeout(this.#patience)
      this.#socket?.close()
      this.#socket = null
    }
  }

  /** Tells the others where we are, now and after each break. */
  say(where: Whereabouts) {
    this.#where = where
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(where))
  }

  #connect() {
    clearTimeout(this.#retry)
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${root}/api/live?since=${this.#seq}`)
    this.#socket = socket
    let opened = false
    socket.onopen = () => {
      opened = true
      this.#attempt = 0
      clearTimeout(this.#patience)
      this.#patience = undefined
      this.online = true
      this.#met = false
      if (this.#where) this.say(this.#where)
    }
    socket.onmessage = (message: MessageEvent<string>) => this.#take(JSON.parse(message.data) as LiveFrame)
    socket.onclose = () => {
      if (this.#socket !== socket) return
      this.#socket = null
      if (this.#listener === null) return
      if (!opened && navigator.onLine) this.#listener.refused()
      this.#patience ??= setTimeout(() => (this.online = this.#socket?.readyState === WebSocket.OPEN), patience_ms)
      this.#retry = setTimeout(() => this.#connect(), waitBefore(this.#attempt++, Math.random()))
    }
  }

  #take(frame: LiveFrame) {
    this.#seq = frame.seq
    if (frame.presence) {
      this.#listener?.presence(frame.presence, !this.#met)
      this.#met = true
    }
    if (frame.attention) this.#listener?.attention(frame.attention)
    if (frame.reset) {
      this.#waiting = []
      this.#listener?.reset()
      return
    }
    if (frame.events.length === 0 && frame.rows.length === 0) return
    if (this.#waiting.push(frame) > 1) return
    // a hidden tab has no animation frames, but its words must stay fresh
    if (document.hidden) setTimeout(() => this.#deliver(), 250)
    else requestAnimationFrame(() => this.#deliver())
  }

  #deliver() {
    const frames = this.#waiting
    this.#waiting = []
    if (frames.length > 0) this.#listener?.changed(joinFrames(frames))
  }
}

export const channel = new Channel()

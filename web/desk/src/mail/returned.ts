// The window that comes back from a mail provider tells the one that sent it there.
export interface Returned {
  grant?: string
  problem?: string
}

const name = 'heard-mail-sign-in'

export const returned = {
  /** Returns the way to stop. */
  hear(told: (back: Returned) => void): () => void {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<Returned>) => told(data)
    return () => channel.close()
  },
  tell(back: Returned) {
    const channel = new BroadcastChannel(name)
    channel.postMessage(back)
    channel.close()
  },
}

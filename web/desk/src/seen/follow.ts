// When it is read again how far this person has read: after the first rows and every break, and whenever they look here.
import { list } from '../inbox/list.svelte'
import { whenOnline } from '../live/online.svelte'
import { seen } from './seen.svelte'

/** Returns the way to stop. */
export function followSeen(): () => void {
  seen.forget()
  let stop: (() => void) | null = () => {}
  void list.ready().then(() => stop && (stop = whenOnline(() => void seen.read())))
  const looked = () => document.hidden || void seen.read()
  addEventListener('focus', looked)
  document.addEventListener('visibilitychange', looked)
  return () => {
    stop?.()
    stop = null
    removeEventListener('focus', looked)
    document.removeEventListener('visibilitychange', looked)
  }
}

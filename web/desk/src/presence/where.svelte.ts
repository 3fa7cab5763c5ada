// Where this person is: the open conversation, as long as the page is in sight.
import { channel } from '../live/channel.svelte'
import { router } from '../router/router.svelte'
import { Teller } from './whereabouts'

export const where = new Teller((words) => channel.say(words))

/** That somebody sits there. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

/** Follows router and page. Returns the way to stop. */
export function sayWhere(): () => void {
  const stop = $effect.root(() => {
    $effect(() => where.move(router.open_id))
  })
  const turned = () => where.hide(document.hidden)
  turned()
  document.addEventListener('visibilitychange', turned)
  const act = () => where.act()
  act()
  for (const sign of signs) addEventListener(sign, act, { capture: true, passive: true })
  return () => {
    stop()
    where.stop()
    document.removeEventListener('visibilitychange', turned)
    for (const sign of signs) removeEventListener(sign, act, { capture: true })
  }
}

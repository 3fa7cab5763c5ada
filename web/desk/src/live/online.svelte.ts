import { channel } from './channel.svelte'

/** Acts now and whenever the connection is back, until the returned function is called. */
export const whenOnline = (act: () => void) =>
  $effect.root(() => {
    $effect(() => {
      if (channel.online) act()
    })
  })

// What a conversation came by: its sign and its name.
import type { IconName } from '../frame/icons'
import type { Channel } from '../generated/api'
import type { Key } from '../words/words.svelte'

export const channels: Record<Channel, { icon: IconName; name: Key }> = {
  web_form: { icon: 'file', name: 'common.form' },
  chat: { icon: 'answer', name: 'channel.chat' },
  email: { icon: 'mail', name: 'channel.email' },
  webhook: { icon: 'link', name: 'channel.own' },
  api: { icon: 'link', name: 'channel.api' },
}

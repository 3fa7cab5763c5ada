// The ways in that a first message can take. A channel adds itself here: a name, and what shows how it is reached.
import type { Component } from 'svelte'
import type { Key } from '../words/words.svelte'
import '../words/first'
import FormWay from './FormWay.svelte'
import MailboxWay from './MailboxWay.svelte'

interface WayIn {
  name: Key
  Way: Component
}

export const waysIn: readonly WayIn[] = [
  { name: 'common.form', Way: FormWay },
  { name: 'first.mailbox', Way: MailboxWay },
]

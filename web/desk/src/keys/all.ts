import type { Key } from '../words/words.svelte'

/** Every key of the desk, in the order in which the overlay shows them. */
export const allKeys: readonly { keys: readonly string[]; does: Key }[] = [
  { keys: ['j', '↓'], does: 'keys.next' },
  { keys: ['k', '↑'], does: 'keys.previous' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['r'], does: 'keys.reply' },
  { keys: ['n'], does: 'keys.note' },
  { keys: ['Ctrl-Enter'], does: 'keys.send' },
  { keys: ['Ctrl-Shift-Enter'], does: 'keys.sendAndSettle' },
  { keys: ['e'], does: 'keys.settle' },
  { keys: ['s'], does: 'keys.later' },
  { keys: ['i'], does: 'keys.take' },
  { keys: ['a'], does: 'keys.handOver' },
  { keys: ['z'], does: 'keys.takeBack' },
  { keys: ['c'], does: 'keys.card' },
  { keys: ['Ctrl-K'], does: 'keys.palette' },
  { keys: ['['], does: 'keys.viewBefore' },
  { keys: [']'], does: 'keys.viewAfter' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Esc'], does: 'keys.escape' },
  { keys: ['?'], does: 'keys.help' },
]

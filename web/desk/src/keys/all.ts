import '../words/commands'
import type { Key } from '../words/words.svelte'

interface Known {
  keys: readonly string[]
  does: Key
  /** What is bound, where that is not the first of its keys. */
  act?: string
}

/** Every key of the desk, in the order in which the overlay shows them; then the acts that have none. */
export const allKeys: readonly Known[] = [
  { keys: ['j', '↓'], does: 'keys.next' },
  { keys: ['k', '↑'], does: 'keys.previous' },
  { keys: ['Space'], does: 'keys.nextPlease' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['r'], does: 'keys.reply' },
  { keys: ['n'], does: 'keys.note' },
  { keys: ['w'], does: 'inbox.write' },
  { keys: ['f'], does: 'keys.forward' },
  { keys: ['q'], does: 'common.askOutside' },
  { keys: ['m'], does: 'settings.answers' },
  { keys: ['Ctrl-Enter'], does: 'keys.send' },
  { keys: ['Ctrl-Shift-Enter'], does: 'keys.sendAndSettle' },
  { keys: ['e'], does: 'keys.settle' },
  { keys: ['s'], does: 'state.snoozed' },
  { keys: ['i'], does: 'keys.take' },
  { keys: ['a'], does: 'keys.handOver' },
  { keys: ['t'], does: 'conversation.tags' },
  { keys: ['p'], does: 'keys.promise' },
  { keys: ['Shift-t'], does: 'keys.people', act: 'T' },
  { keys: ['#'], does: 'state.set_aside' },
  { keys: ['u'], does: 'keys.unread' },
  { keys: ['.'], does: 'keys.more' },
  { keys: ['x'], does: 'keys.choose' },
  { keys: ['Shift-x'], does: 'keys.chooseRange', act: 'X' },
  { keys: ['Ctrl-P'], does: 'keys.print', act: 'Ctrl-p' },
  { keys: ['o'], does: 'keys.attention' },
  { keys: ['Shift-l'], does: 'keys.lock', act: 'L' },
  { keys: ['z'], does: 'keys.takeBack' },
  { keys: ['c'], does: 'keys.card' },
  { keys: ['Ctrl-K'], does: 'keys.palette' },
  { keys: ['g i'], does: 'inbox.title' },
  { keys: ['g p'], does: 'frame.promises' },
  { keys: ['g s'], does: 'settings.title' },
  { keys: ['['], does: 'keys.viewBefore' },
  { keys: [']'], does: 'keys.viewAfter' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Esc'], does: 'keys.escape' },
  { keys: ['?'], does: 'keys.help' },
  { keys: ['Ctrl-B'], does: 'composer.bold' },
  { keys: ['Ctrl-I'], does: 'composer.italic' },
  { keys: ['Ctrl-Shift-8'], does: 'composer.bullets' },
  { keys: ['Ctrl-Shift-7'], does: 'composer.numbers' },
  { keys: [], does: 'conversation.goal', act: 'goal' },
  { keys: [], does: 'keys.subject', act: 'subject' },
  { keys: [], does: 'common.theirSide', act: 'page' },
  { keys: [], does: 'keys.inbox', act: 'inbox' },
  { keys: [], does: 'keys.split', act: 'split' },
  { keys: [], does: 'keys.merge', act: 'merge' },
  { keys: [], does: 'keys.same', act: 'same' },
  { keys: [], does: 'conversation.takeUp', act: 'takeUp' },
  { keys: [], does: 'conversation.restore', act: 'restore' },
  { keys: [], does: 'keys.urgent', act: 'urgent' },
  { keys: [], does: 'keys.complaint', act: 'complaint' },
  { keys: [], does: 'keys.links', act: 'links' },
  { keys: [], does: 'keys.delete', act: 'delete' },
  { keys: [], does: 'common.withCustomer', act: 'withCustomer' },
  { keys: [], does: 'keys.single', act: 'single' },
]

/** The name by which it is bound. */
export const actOf = ({ keys, act }: Known) => act ?? keys[0] ?? ''

// Two customers who are one person, and two again: taken back like any other act.
import { conversation, mergeConversation, mergeCustomer, partCustomer } from '../api/desk'
import { list } from '../inbox/list.svelte'
import { keep } from './keep'

interface Two {
  id: number
  other_id: number
  said: string
  changed: () => void
}

/** Throws what the server refused. */
export const makeOne = ({ id, other_id, said, changed }: Two) =>
  keep({ act: () => mergeCustomer(id, { other_id }), undo: () => partCustomer(id, { other_id }), said, changed })

async function partWithTheirs(id: number, other_id: number) {
  const { conversations } = await partCustomer(id, { other_id })
  // who takes them apart wants them in sight at once
  list.putBack(await Promise.all(conversations.map((one) => conversation(one.other_id))))
  return conversations
}

/** Their conversations part with them, and taking it back puts those together again. */
export const makeTwo = ({ id, other_id, said, changed }: Two) =>
  keep({
    act: () => partWithTheirs(id, other_id),
    undo: async (conversations) => {
      await mergeCustomer(id, { other_id })
      for (const one of conversations) await mergeConversation(one.id, { other_id: one.other_id })
    },
    said,
    changed,
  })

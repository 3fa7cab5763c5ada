// Who else is at the desk, and where.
import type { Presence } from '../generated/api'
import { channel } from '../live/channel.svelte'
import { session } from '../session/session.svelte'
import { takeIn, type Other, type Places } from './people'

/** As in record/chat.h. */
const visitor_id = 0

class PresenceBoard {
  #places = $state.raw<Places>(new Map())

  take(told: readonly Presence[], all: boolean) {
    this.#places = takeIn(this.#places, told, all)
  }

  /** Everybody but oneself; those who write first. Nobody when the connection is gone: what we know is old then. */
  at(conversation_id: number): Other[] {
    if (!channel.online) return []
    return (this.#places.get(conversation_id) ?? []).flatMap(({ person_id, writing }) => {
      const name = person_id === session.me ? null : session.nameOf(person_id)
      return name === null ? [] : [{ id: person_id, name, writing }]
    })
  }

  /** The customer, with the chat open; they stand where others have their id. */
  visitorAt(conversation_id: number): { writing: boolean } | null {
    return (channel.online && this.#places.get(conversation_id)?.find(({ person_id }) => person_id === visitor_id)) || null
  }
}

export const presence = new PresenceBoard()

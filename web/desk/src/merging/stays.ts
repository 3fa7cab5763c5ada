// Which of two customers goes on when they are made one. Pure.
import type { CustomerView } from '../generated/api'

export type Stays =
  /** Whoever a person chooses; this one to begin with. */
  | { is: 'free'; id: number }
  /** Others stand on this card already, so it is this one. */
  | { is: 'firm'; id: number }
  /** Others stand on both: nobody goes on as somebody who goes on elsewhere. */
  | { is: 'neither'; id: number }

type Known = Pick<CustomerView, 'id' | 'email' | 'also'>

export function whoStays(here: Known, other: Known): Stays {
  if (here.also.length > 0) return { is: other.also.length > 0 ? 'neither' : 'firm', id: here.id }
  if (other.also.length > 0) return { is: 'firm', id: other.id }
  return { is: 'free', id: here.email === null && other.email !== null ? other.id : here.id }
}

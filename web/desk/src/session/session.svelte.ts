// Who sits at the desk, and what the desk knows about the shop.
import * as api from '../api/desk'
import { ApiError, useCsrf, whenUnauthenticated } from '../api/request'
import type { Colleague, DeskView, PersonView, SessionView } from '../generated/api'

type Stage = 'in' | 'out' | 'expired' | 'unset' | 'unreachable'

class Session {
  stage = $state<Stage>('out')
  person = $state.raw<PersonView | null>(null)
  desk = $state.raw<DeskView | null>(null)

  /** Where the log stood when we came in. */
  seq = 0

  get me(): number {
    return this.person?.id ?? 0
  }

  get people(): Colleague[] {
    return this.desk?.people ?? []
  }

  get hold_seconds(): number {
    return this.desk?.hold_seconds ?? 8
  }

  nameOf(person_id: number | null): string | null {
    if (person_id === null) return null
    return this.people.find((person) => person.id === person_id)?.name ?? null
  }

  async start() {
    whenUnauthenticated(() => {
      if (this.stage === 'in') this.stage = 'expired'
    })
    try {
      this.enter(await api.currentSession())
    } catch (error) {
      await this.#stayOutside(error)
    }
  }

  /** Asks whether we are still signed in; if not, the answer leads to the sign-in. */
  async check() {
    await api.currentSession().catch(() => {})
  }

  enter(view: SessionView) {
    useCsrf(view.csrf)
    this.person = view.person
    this.seq = view.seq
    this.stage = 'in'
  }

  async readDesk() {
    try {
      this.desk = await api.desk()
    } catch {
      // names of colleagues come with the next try; nothing else depends on it
    }
  }

  async leave() {
    await api.signOut()
    // a clean start forgets everything that this page holds about the shop
    location.assign('/')
  }

  async #stayOutside(error: unknown) {
    if (!(error instanceof ApiError) || error.status !== 401) {
      this.stage = 'unreachable'
      return
    }
    const setup = await api.setupView().catch(() => ({ needed: false }))
    this.stage = setup.needed ? 'unset' : 'out'
  }
}

export const session = new Session()

// Who sits at the desk, and what the desk knows about the shop.
import * as api from '../api/desk'
import { lockTill, till } from '../api/till'
import { ApiError, useCsrf, whenUnauthenticated } from '../api/request'
import { root } from '../router/root'
import type { Colleague, DeskView, InboxBrief, PersonView, SessionView, TeamView } from '../generated/api'

/** `locked`: on a shared device; whoever worked there last, or somebody else, goes on by PIN. */
type Stage = 'in' | 'out' | 'expired' | 'locked' | 'unset' | 'unreachable'

class Session {
  stage = $state<Stage>('out')
  person = $state.raw<PersonView | null>(null)
  /** Nothing here is real. */
  practice = $state(false)
  desk = $state.raw<DeskView | null>(null)

  /** On a shared device, without work; null on one's own. */
  locks_after_seconds = $state<number | null>(null)

  /** Where the log stood when we came in. */
  seq = 0

  get me(): number {
    return this.person?.id ?? 0
  }

  get leads(): boolean {
    return this.person !== null && this.person.role !== 'agent'
  }

  /** The name that customers read. */
  get signedAs(): string {
    return this.person?.shown_name ?? this.person?.name ?? ''
  }

  get people(): Colleague[] {
    return this.desk?.people ?? []
  }

  /** Where there is but one, nobody is told of it. */
  get inboxes(): InboxBrief[] {
    const all = this.desk?.inboxes ?? []
    return all.length > 1 ? all : []
  }

  inboxName(id: number): string | null {
    return this.inboxes.find((inbox) => inbox.id === id)?.name ?? null
  }

  get teams(): TeamView[] {
    return this.desk?.teams ?? []
  }

  isOfMyTeam(team_id: number | null): boolean {
    return this.teams.some((team) => team.id === team_id && team.people.includes(this.me))
  }

  /** Mail could leave, and waits until the owner turns sending on. */
  get holdsMail(): boolean {
    const sending = this.desk?.sending
    return sending !== undefined && sending.possible && !sending.on
  }

  get hold_seconds(): number {
    return this.desk?.hold_seconds ?? 8
  }

  nameOf(person_id: number | null): string | null {
    if (person_id === null) return null
    return this.people.find((person) => person.id === person_id)?.name ?? null
  }

  async start() {
    whenUnauthenticated((locked) => {
      if (this.stage === 'in') this.stage = locked ? 'locked' : 'expired'
    })
    try {
      this.enter(await api.currentSession())
    } catch (error) {
      await this.#stayOutside(error)
    }
  }

  /** What the server says of this session, where something about it was changed. */
  async readSession() {
    this.locks_after_seconds = (await api.currentSession()).locks_after_seconds
  }

  /** Asks whether we are still signed in; if not, the answer leads to the sign-in. */
  async check() {
    await api.currentSession().catch(() => {})
  }

  enter(view: SessionView) {
    useCsrf(view.csrf)
    this.person = view.person
    this.practice = view.practice
    this.seq = view.seq
    this.locks_after_seconds = view.locks_after_seconds
    this.stage = 'in'
  }

  /** Whether a colleague's note asks here, and has not been looked at. */
  isAsked(conversation_id: number): boolean {
    return this.desk?.asked.some((asked) => asked.conversation_id === conversation_id) ?? false
  }

  async looked(conversation_id: number) {
    if (!this.desk || !this.isAsked(conversation_id)) return
    this.desk = { ...this.desk, asked: this.desk.asked.filter((asked) => asked.conversation_id !== conversation_id) }
    // should that fail, the next start asks again
    await api.lookedAtAsked(conversation_id).catch(() => {})
  }

  async readDesk() {
    try {
      this.desk = await api.desk()
      this.person = this.desk.person
    } catch {
      // names of colleagues come with the next try; nothing else depends on it
    }
  }

  /** Tags that somebody has made since the desk was read. */
  learnTags(tags: readonly string[]) {
    const news = this.desk && tags.filter((tag) => !this.desk?.tags.includes(tag))
    if (this.desk && news?.length) this.desk = { ...this.desk, tags: [...new Set([...this.desk.tags, ...news])].sort() }
  }

  /** Locks a shared device; what is on screen goes at once, whatever the server says. */
  async lock() {
    this.stage = 'locked'
    await lockTill().catch(() => {})
  }

  async leave() {
    await api.signOut()
    // a clean start forgets everything that this page holds about the shop
    location.assign(`${root}/`)
  }

  async #stayOutside(error: unknown) {
    if (!(error instanceof ApiError) || error.status !== 401) {
      this.stage = 'unreachable'
      return
    }
    const locked = error.code === 'locked' || (await till().catch(() => null))?.shared
    if (locked) {
      this.stage = 'locked'
      return
    }
    const setup = await api.setupView().catch(() => ({ needed: false }))
    this.stage = setup.needed ? 'unset' : 'out'
  }
}

export const session = new Session()

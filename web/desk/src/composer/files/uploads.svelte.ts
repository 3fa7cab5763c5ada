// The files that wait to be sent with one draft. They outlive the box: what is on its way goes on.
import { ApiError } from '../../api/request'
import { removeUpload, upload, uploadsOf } from '../../api/uploads'
import type { AttachmentRow } from '../../generated/api'
import type { Where } from '../drafts.svelte'
import { refusalFor, type Refusal } from './limits'

export type Trouble = Refusal | 'offline' | 'refused'

export class Waiting {
  /** How much has gone, from 0 to 1. */
  part = $state(0)
  row = $state.raw<AttachmentRow | null>(null)
  trouble = $state<Trouble | null>(null)
  readonly leaving = new AbortController()

  constructor(
    readonly key: number,
    readonly name: string,
    readonly size: number,
    readonly media_type: string,
    readonly file: File | null,
  ) {}
}

let keys = 0

export class Uploads {
  items = $state.raw<Waiting[]>([])
  #going: Promise<unknown> = Promise.resolve()

  constructor(readonly where: Where) {}

  /** What the server has, or those of it that are asked for, beside what is still on its way. */
  async read(wanted: readonly number[] | null = null): Promise<void> {
    const { items: all } = await uploadsOf(this.where.conversation_id, this.where.mode)
    const items = wanted === null ? all : all.filter((row) => wanted.includes(row.id))
    const mine = this.items.filter((waiting) => waiting.row === null)
    const theirs = items.map((row) => this.items.find((waiting) => waiting.row?.id === row.id) ?? there(row))
    this.items = [...theirs, ...mine]
  }

  /** `there` is called for each that has arrived. */
  add(files: readonly File[], there: (arrived: Waiting) => void = () => {}) {
    const added = files.map((file) => new Waiting(++keys, file.name, file.size, file.type, file))
    for (const waiting of added) {
      waiting.trouble = refusalFor(waiting.size, this.items.filter((other) => other.trouble === null))
      this.items = [...this.items, waiting]
    }
    for (const waiting of added) if (waiting.trouble === null) this.send(waiting, there)
  }

  /** Sends it, or tries again. */
  send(waiting: Waiting, there: (arrived: Waiting) => void = () => {}) {
    waiting.trouble = null
    const going = this.#send(waiting).then(() => there(waiting))
    this.#going = Promise.all([this.#going, going])
  }

  /** Gone from the draft at once, from the server soon. */
  remove(waiting: Waiting) {
    this.items = this.items.filter((other) => other !== waiting)
    waiting.leaving.abort()
    // what cannot be taken away now goes with the draft one day
    if (waiting.row) void removeUpload(waiting.row.id).catch(() => {})
  }

  /** Waits for what is on its way. Null when something did not arrive. */
  async finish(): Promise<number[] | null> {
    await this.#going
    const ids = this.items.map((waiting) => waiting.row?.id ?? null)
    return ids.every((id) => id !== null) ? ids : null
  }

  sent(ids: readonly number[]) {
    this.items = this.items.filter((waiting) => waiting.row === null || !ids.includes(waiting.row.id))
  }

  async #send(waiting: Waiting) {
    if (waiting.file === null) return
    try {
      const { conversation_id, mode } = this.where
      waiting.row = await upload(conversation_id, mode, waiting.file, (part) => (waiting.part = part), waiting.leaving.signal)
    } catch (error) {
      waiting.trouble = troubleOf(error)
    }
  }
}

function there(row: AttachmentRow): Waiting {
  const waiting = new Waiting(++keys, row.name, row.size, row.media_type, null)
  waiting.row = row
  return waiting
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError)) return 'refused'
  if (error.code === 'too_large') return 'large'
  if (error.code === 'too_many_files') return 'many'
  return error.status === 0 || error.status >= 500 ? 'offline' : 'refused'
}

const known = new Map<string, Uploads>()

export function uploadsFor(person_id: number, where: Where): Uploads {
  const name = `${person_id}.${where.conversation_id}.${where.mode}`
  const uploads = known.get(name) ?? new Uploads(where)
  known.set(name, uploads)
  return uploads
}

// What this browser remembers of a chat: the link to it, words that have not gone yet, and words not sent. Nothing before the
// first message. What somebody did while the shop knew who they were is kept apart, and gone from sight once they signed out there.
import { who } from './frame'

export interface Unsent {
  key: string
  text: string
  at: string
}

export interface Kept {
  link: string | null
  draft: string
  unsent: Unsent[]
  /** The number of the chat that was ended here, which the shop's word for its customer does not open again. */
  ended?: number
}

const plain = `heard-chat-${location.pathname}`
const place = who ? `${plain}:${who}` : plain
const nothing: Kept = { link: null, draft: '', unsent: [] }
let memory: Kept = nothing

// a browser that forbids storage keeps it as long as the page is there
function stored<T>(act: () => T, otherwise: T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}

const found = (key: string): Kept => ({ ...nothing, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>) })

/** Words that never went wait for whoever wrote them. */
export function forgetOthers(): void {
  stored(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${plain}:`) && key !== place) keep(key, { ...nothing, unsent: found(key).unsent })
  }, undefined)
}

function keep(key: string, kept: Kept) {
  if (kept.link || kept.draft || kept.ended || kept.unsent.length > 0) localStorage.setItem(key, JSON.stringify(kept))
  else localStorage.removeItem(key)
}

/** Whoever signed in at the shop goes on with the chat that they began before. */
export const read = (): Kept => stored(() => ({ ...found(place), link: found(place).link ?? found(plain).link }), memory)

export function write(kept: Kept): void {
  memory = kept
  stored(() => {
    keep(place, kept)
    if (!kept.link && place !== plain) keep(plain, { ...found(plain), link: null })
  }, undefined)
}

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_')
}

// Words that are not sent yet, kept in the browser at every keystroke: one draft per person, conversation and mode.

export type Mode = 'reply' | 'note'

/** `html` only where there is formatting; `text` always. */
export interface Draft {
  text: string
  html: string | null
}

interface Restored {
  turn: number
  conversation_id: number
  mode: Mode
}

const start = 'heard.draft.'

function nameOf(person_id: number, conversation_id: number, mode: Mode): string {
  return `${start}${person_id}.${conversation_id}.${mode}`
}

function parse(kept: string | null): Draft | null {
  if (kept === null) return null
  try {
    const draft = JSON.parse(kept) as Partial<Draft>
    return typeof draft.text === 'string' ? { text: draft.text, html: draft.html ?? null } : null
  } catch {
    return null
  }
}

/** Puts words that come back in front of words written since; neither is lost. */
export function joinDrafts(back: Draft, since: Draft | null): Draft {
  if (since === null || (since.text === '' && since.html === null)) return back
  const asHtml = (draft: Draft) => draft.html ?? draft.text.split('\n').map((line) => `<p>${escape(line)}</p>`).join('')
  return {
    text: `${back.text}\n\n${since.text}`,
    html: back.html === null && since.html === null ? null : `${asHtml(back)}<p></p>${asHtml(since)}`,
  }
}

function escape(line: string): string {
  return line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

class Drafts {
  /** First words of each kept draft by conversation, for the list. */
  snippets = $state.raw<ReadonlyMap<number, string>>(new Map())
  /** Set when a draft changed from outside of its box, e.g. taken back. */
  restored = $state.raw<Restored>({ turn: 0, conversation_id: 0, mode: 'reply' })
  #person_id = 0

  /** Drafts belong to who wrote them, also on a shared computer. */
  start(person_id: number) {
    this.#person_id = person_id
    const found = new Map<number, string>()
    for (let i = 0; i < localStorage.length; i++) {
      const [person, conversation] = (localStorage.key(i) ?? '').replace(start, '').split('.')
      if (!localStorage.key(i)?.startsWith(start) || Number(person) !== person_id) continue
      const id = Number(conversation)
      const text = this.read(id, 'reply')?.text || this.read(id, 'note')?.text
      if (text) found.set(id, text.slice(0, 200))
    }
    this.snippets = found
  }

  read(conversation_id: number, mode: Mode): Draft | null {
    return parse(localStorage.getItem(nameOf(this.#person_id, conversation_id, mode)))
  }

  /** False when the browser has no room left: the words are then only on screen. */
  write(conversation_id: number, mode: Mode, draft: Draft | null): boolean {
    const name = nameOf(this.#person_id, conversation_id, mode)
    try {
      if (draft === null || (draft.text === '' && draft.html === null)) localStorage.removeItem(name)
      else localStorage.setItem(name, JSON.stringify(draft))
    } catch {
      return false
    }
    this.#note(conversation_id)
    return true
  }

  /** Gives words back to their box, in front of what stands there now. */
  giveBack(conversation_id: number, mode: Mode, draft: Draft, instead = false) {
    this.write(conversation_id, mode, instead ? draft : joinDrafts(draft, this.read(conversation_id, mode)))
    this.restored = { turn: this.restored.turn + 1, conversation_id, mode }
  }

  #note(conversation_id: number) {
    const text = this.read(conversation_id, 'reply')?.text || this.read(conversation_id, 'note')?.text || ''
    if ((this.snippets.get(conversation_id) ?? '') === text.slice(0, 200)) return
    const next = new Map(this.snippets)
    if (text) next.set(conversation_id, text.slice(0, 200))
    else next.delete(conversation_id)
    this.snippets = next
  }
}

export const drafts = new Drafts()

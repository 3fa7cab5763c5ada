// What is being written to one conversation. The mode never changes by itself, the words never leave their conversation.
import { settle as settleNow } from '../acts/change'
import { send, type Sending } from '../acts/send'
import type { Thread } from '../conversation/thread.svelte'
import type { AttachmentRow, ReadyAnswerView } from '../generated/api'
import { status } from '../frame/status.svelte'
import type { Way } from '../inbox/open'
import { addressIn, everybodyIn, samePeople, type People } from '../mail/people'
import { session } from '../session/session.svelte'
import '../words/mail'
import { t } from '../words/words.svelte'
import { actsIn, noActs, withAnswer, type Acts } from './acts'
import { doubtOf, type Doubt } from './doubts'
import { drafts, type Draft, type Mode } from './drafts.svelte'
import { isForMail } from './files/limits'
import type { Uploads } from './files/uploads.svelte'

const empty: Draft = { text: '', html: null }

/** The box on screen. */
interface Box {
  write(draft: Draft): void
  focus(): void
}

/** Where it is said who it goes to. */
interface PeopleBox {
  /** Takes in what is still typed; false when that is nobody. */
  done(): boolean
  show(): void
  fold(): void
}

export class Writing {
  mode = $state<Mode>('reply')
  draft = $state.raw<Draft>(empty)
  acts = $state.raw<Acts>(noActs)
  /** The server said no because the customer has written since. */
  refused = $state(false)
  /** Asked about once; sending again sends. */
  doubt = $state.raw<(Doubt & { again: () => void }) | null>(null)
  /** Files to go with the words; null while there are none. */
  uploads = $state.raw<Uploads | null>(null)
  /** Sending waits for files that are on their way. */
  waiting = $state(false)
  box: Box | undefined = $state.raw()
  peopleBox: PeopleBox | undefined
  /** Null: as usual. */
  chosenPeople = $state.raw<People | null>(null)

  constructor(
    readonly thread: Thread,
    readonly way: Way,
  ) {
    if (drafts.read(this.id, 'reply') === null && drafts.read(this.id, 'note') !== null) this.mode = 'note'
    this.#read()
    void this.#readFiles()
  }

  get id(): number {
    return this.thread.id
  }

  get isEmpty(): boolean {
    return this.draft.text.trim() === ''
  }

  /** Who an answer goes to if nobody says otherwise; null when it does not go by mail. */
  get usualPeople(): People | null {
    const usual = this.thread.head?.answer_people ?? null
    return usual && { ...usual, bcc: [] }
  }

  get people(): People | null {
    return this.mode === 'reply' && this.usualPeople ? (this.chosenPeople ?? this.usualPeople) : null
  }

  /** Of those it goes to, whom mail came back from. */
  get bounced(): string {
    const to = this.people ? everybodyIn(this.people).map(addressIn) : []
    return (this.thread.head?.bounced_people ?? []).filter((person) => to.includes(addressIn(person))).join(t('common.between'))
  }

  /** A reply waits while there is a message that its writer has not read. */
  get stopped(): boolean {
    return this.mode === 'reply' && this.thread.unseen && this.thread.seen_through !== null
  }

  choose(wanted: Mode) {
    if (wanted === this.mode) return
    this.mode = wanted
    this.doubt = null
    this.uploads = null
    this.#show()
    void this.#readFiles()
  }

  changed(words: Draft) {
    drafts.write(this.id, this.mode, words)
    this.#read()
    if (this.doubt?.words !== this.#doubt()?.words) this.doubt = null
  }

  /** Chosen, dropped or pasted: they go up at once. */
  /** `stand`: puts a picture that has arrived among the words. */
  async attach(files: readonly File[], stand: ((row: AttachmentRow) => void) | null = null) {
    try {
      const uploads = await this.#openFiles()
      uploads.add(files, ({ row }) => {
        if (stand && row && isForMail(row.media_type) && uploads === this.uploads) stand(row)
      })
      this.filesChanged()
    } catch {
      status.complain(t('error.offline'))
    }
  }

  filesChanged() {
    drafts.writeFiled(this.id, this.mode, (this.uploads?.items.length ?? 0) > 0)
    if (this.doubt?.is === 'file') this.doubt = null
  }

  changeActs(wanted: Acts) {
    drafts.writeActs(this.id, this.mode, actsIn(wanted) ? wanted : null)
    this.#read()
  }

  choosePeople(wanted: People | null) {
    const same = wanted === null || (this.usualPeople !== null && samePeople(wanted, this.usualPeople))
    drafts.writePeople(this.id, this.mode, same ? null : wanted)
    this.#read()
  }

  answered(answer: ReadyAnswerView) {
    this.changeActs(withAnswer(this.acts, answer))
  }

  /** Words came from elsewhere: taken back, refused by the server, or written on another device. */
  restored(mode: Mode, wanted: boolean) {
    if (mode !== this.mode) return
    this.#show()
    void this.#readFiles()
    if (wanted) this.box?.focus()
  }

  /** Now, or at a time to come. */
  async send(settle: boolean, send_at: Date | null = null) {
    if (this.isEmpty) return this.#wordsFirst()
    if (this.people !== null && !this.#goesToSomebody()) return
    this.refused = this.stopped
    if (this.refused || this.waiting || this.#doubtful(() => void this.send(settle, send_at))) return
    const attachments = await this.#files()
    if (attachments === null || this.isEmpty) return
    const { mode, draft, uploads } = this
    const gone = () => {
      uploads?.sent(attachments)
      drafts.writeFiled(this.id, mode, false)
      drafts.writePeople(this.id, mode, null)
      if (mode === this.mode) this.chosenPeople = null
      this.peopleBox?.fold()
    }
    const acts = actsIn(this.acts) ? this.acts : null
    const people = this.people && this.chosenPeople
    const sending = { mode, draft, attachments, acts, people, settle: settle && mode === 'reply', send_at, gone }
    // the kept draft stays until the server has the words
    this.draft = empty
    this.acts = noActs
    this.box?.write(empty)
    const outcome = await send(this.thread, sending)
    if (outcome !== 'sent') return this.#unsent(sending, outcome === 'stale')
    if (sending.settle) this.way.on(this.id)
    else if (settle) await settleNow(this.id, this.way)
  }

  #goesToSomebody(): boolean {
    if (this.peopleBox && !this.peopleBox.done()) return false
    if (this.people === null || this.people.to.length > 0) return true
    status.say(t('mail.nobody'))
    this.peopleBox?.show()
    return false
  }

  #wordsFirst() {
    if (this.uploads?.items.length) status.say(t('composer.wordsToo'))
    this.box?.focus()
  }

  /** Ids of the files that go along, once all are there; null when one did not arrive. */
  async #files(): Promise<readonly number[] | null> {
    if (!this.uploads?.items.length) return []
    this.waiting = true
    const ids = await this.uploads.finish().finally(() => (this.waiting = false))
    if (ids === null) status.complain(t('composer.fileMissing'))
    return ids
  }

  #unsent({ mode, draft, acts }: Sending, stale: boolean) {
    this.refused = stale
    const since = this.draft
    drafts.write(this.id, mode, since)
    drafts.giveBack(this.id, mode, draft, since.text === '')
    drafts.writeActs(this.id, mode, acts)
    this.#read()
  }

  #doubt(): Doubt | null {
    const head = this.thread.head
    const readers = [head?.customer_name ?? '', head?.customer_email ?? '', ...(this.people ? everybodyIn(this.people) : [])]
    return this.mode === 'reply' ? doubtOf(this.draft.text, this.uploads?.items.length ?? 0, readers.filter((one) => one !== '')) : null
  }

  /** Whether somebody should look once more; asked once. */
  #doubtful(again: () => void): boolean {
    const found = this.#doubt()
    this.doubt = found && found.words !== this.doubt?.words ? { ...found, again } : null
    return this.doubt !== null
  }

  async #openFiles(): Promise<Uploads> {
    const { id, mode } = this
    const { uploadsFor } = await import('./files/FileChips.svelte')
    const uploads = uploadsFor(session.me, { conversation_id: id, mode })
    if (mode === this.mode) this.uploads = uploads
    return uploads
  }

  /** Those that were chosen before, here or on another device. */
  async #readFiles() {
    const kept = drafts.kept(this.id, this.mode)
    if (kept.draft === null && !kept.filed) return
    // should that fail: the server has them, and the next look shows them
    await this.#openFiles()
      .then((uploads) => uploads.read())
      .catch(() => {})
  }

  #read() {
    const kept = drafts.kept(this.id, this.mode)
    this.draft = kept.draft ?? empty
    this.acts = kept.acts ?? noActs
    this.chosenPeople = kept.people
  }

  #show() {
    this.#read()
    this.box?.write(this.draft)
  }
}

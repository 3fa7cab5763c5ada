// What is being written to somebody first, and sending it.
import { doAlong } from '../acts/along'
import { offerBack } from '../acts/change'
import { onceKey, takeBack } from '../acts/send'
import { ApiError, learnServerClock } from '../api/request'
import { askOutside, writeFirst } from '../api/write'
import { noActs, withAnswer, type Acts } from '../composer/acts'
import { doubtOf, type Doubt } from '../composer/doubts'
import type { Draft } from '../composer/drafts.svelte'
import { isForMail } from '../composer/files/limits'
import { Uploads } from '../composer/files/uploads.svelte'
import { threadOf } from '../conversation/threads'
import { status } from '../frame/status.svelte'
import { sentenceFor } from '../api/sentence'
import { beside } from '../outside/beside.svelte'
import type { AskOutside, AttachmentRow, ReadyAnswerView, WriteFirst, WrittenFirst } from '../generated/api'
import { openConversation } from '../inbox/open'
import { session } from '../session/session.svelte'
import { shortWhen } from '../words/dates'
import { now } from '../words/now.svelte'
import { spoken, t } from '../words/words.svelte'
import '../words/write'
import { backToWriting } from './back'
import { letters, sentLetters, type Letter } from './letters.svelte'

export type Missing = 'to' | 'subject' | 'email' | null

/** What the server names a field for which it does not take a letter. */
const wrongPeople: ReadonlySet<string> = new Set(['own_address', 'customer_address', 'no_address'])

/** Where the focus goes when something is missing. */
interface Places {
  to(): void
  /** Takes in whom else is still typed; false when that is nobody. */
  people?(): boolean
  subject(): void
  words(): void
  answers(): void
}

export class WritingFirst {
  readonly mode = 'reply'
  letter = $state.raw<Letter>({} as Letter)
  /** Said at its field once sending was tried. */
  missing = $state<Missing>(null)
  /** Asked about once; sending again sends. */
  doubt = $state.raw<(Doubt & { again: () => void }) | null>(null)
  /** For files that are on their way, then for the server. */
  waiting = $state(false)
  sending = $state(false)
  readonly uploads = new Uploads({ conversation_id: 0, mode: 'reply' })
  places: Places | undefined
  /** The same words tried again are the same request. */
  #tried = { body: '', key: '' }

  constructor(letter: Letter) {
    this.letter = letter
    // should that fail: the server has them, and they are sent by their ids
    if (letter.files.length > 0) void this.uploads.read(letter.files).catch(() => {})
  }

  get isEmpty(): boolean {
    return this.letter.draft.text.trim() === ''
  }

  change(part: Partial<Letter>) {
    this.letter = { ...this.letter, ...part }
    if (this.missing !== null && (this.missing === 'subject' ? 'subject' : 'to') in part) this.missing = null
    letters.keep(session.me, this.letter)
  }

  changed(draft: Draft) {
    this.change({ draft })
    if (this.doubt?.words !== this.#doubt()?.words) this.doubt = null
  }

  /** `stand`: puts a picture that has arrived among the words. */
  attach(files: readonly File[], stand: ((row: AttachmentRow) => void) | null = null) {
    this.uploads.add(files, ({ row }) => {
      this.filesChanged()
      if (stand && row && isForMail(row.media_type)) stand(row)
    })
    this.filesChanged()
  }

  filesChanged() {
    this.change({ files: this.uploads.items.flatMap(({ row }) => row?.id ?? []) })
    if (this.doubt?.is === 'file') this.doubt = null
  }

  changeActs(acts: Acts) {
    this.change({ acts })
  }

  answered(answer: ReadyAnswerView) {
    this.changeActs(withAnswer(this.letter.acts, answer))
  }

  discard() {
    const { letter } = this
    letters.drop(session.me, letter.key)
    offerBack(t('write.discarded'), async () => {
      backToWriting(letter)
      status.say(t('status.takenBack'))
    })
  }

  /** Now, or at a time to come. */
  async send(settle: boolean, send_at: Date | null = null) {
    if (this.places?.people && !this.places.people()) return
    if (this.waiting || !this.#isWhole() || this.#doubtful(() => void this.send(settle, send_at))) return
    this.waiting = true
    try {
      const attachments = await this.uploads.finish()
      if (attachments === null) return status.complain(t('composer.fileMissing'))
      this.sending = true
      await this.#send(this.letter, attachments, settle, send_at)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'invalid_email') this.missing = 'email'
      if (error instanceof ApiError && wrongPeople.has(error.code)) this.places?.to()
      status.complain(sentenceFor(error))
    } finally {
      this.waiting = false
      this.sending = false
    }
  }

  async #send(letter: Letter, attachments: readonly number[], settle: boolean, send_at: Date | null) {
    const written = letter.asked_for === null ? await this.#begin(letter, attachments, settle, send_at) : await this.#ask(letter.asked_for, letter, attachments, send_at)
    learnServerClock(written.at)
    sentLetters.set(written.message_id, { ...letter, files: attachments })
    letters.drop(session.me, letter.key)
    announce(written, send_at)
    if (letter.asked_for !== null) {
      beside.close()
      return threadOf(letter.asked_for).refresh()
    }
    openConversation(written.id, 'replace')
    await doActs(written.id, letter.acts)
  }

  #begin(letter: Letter, attachments: readonly number[], settle: boolean, send_at: Date | null) {
    const message = messageOf(letter, attachments, settle || letter.acts.state === 'resolved', send_at)
    return writeFirst(message, this.#keyFor(message))
  }

  #ask(asked_for: number, letter: Letter, attachments: readonly number[], send_at: Date | null) {
    const question = questionOf(letter, attachments, send_at)
    return askOutside(asked_for, question, this.#keyFor(question))
  }

  #keyFor(message: WriteFirst | AskOutside): string {
    const body = JSON.stringify(message)
    if (this.#tried.body !== body) this.#tried = { body, key: onceKey() }
    return this.#tried.key
  }

  #isWhole(): boolean {
    const { to, subject, people, asked_for } = this.letter
    const named = asked_for !== null ? people.to.length > 0 : to !== null && (to.id !== null || `${to.name}${to.email}${to.phone}`.trim() !== '')
    this.missing = !named ? 'to' : subject.trim() === '' ? 'subject' : null
    if (this.missing === 'to') this.places?.to()
    else if (this.missing === 'subject') this.places?.subject()
    else if (this.isEmpty) {
      if (this.uploads.items.length > 0) status.say(t('composer.wordsToo'))
      this.places?.words()
    }
    return this.missing === null && !this.isEmpty
  }

  #doubt = (): Doubt | null => {
    const { to, people, draft } = this.letter
    return doubtOf(draft.text, this.uploads.items.length, [to?.name ?? '', to?.email ?? '', ...people.to].filter((one) => one !== ''))
  }

  /** Whether somebody should look once more; asked once. */
  #doubtful(again: () => void): boolean {
    const found = this.#doubt()
    this.doubt = found && found.words !== this.doubt?.words ? { ...found, again } : null
    return this.doubt !== null
  }
}

const said = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])))

/** Everything but who it is for. */
function wordsOf({ subject, inbox, draft, people }: Letter, attachments: readonly number[], send_at: Date | null) {
  return {
    ...(inbox === null ? {} : { inbox }),
    subject: subject.trim(),
    ...(draft.html === null ? { text: draft.text } : { html: draft.html }),
    ...(people.cc.length > 0 ? { cc: [...people.cc] } : {}),
    ...(people.bcc.length > 0 ? { bcc: [...people.bcc] } : {}),
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
    ...(send_at ? { send_at: send_at.toISOString() } : { send_after_seconds: session.hold_seconds }),
  }
}

function messageOf(letter: Letter, attachments: readonly number[], settle: boolean, send_at: Date | null): WriteFirst {
  const { to, people } = letter
  const customer = to?.id ? { id: to.id } : said({ name: to?.name ?? '', email: to?.email ?? '', phone: to?.phone ?? '' })
  return { customer, ...wordsOf(letter, attachments, send_at), ...(people.to.length > 0 ? { to: [...people.to] } : {}), ...(settle ? { settle } : {}) }
}

function questionOf(letter: Letter, attachments: readonly number[], send_at: Date | null): AskOutside {
  const { people, owed_by, is_forwarded } = letter
  return { to: [...people.to], ...wordsOf(letter, attachments, send_at), ...(owed_by === null ? {} : { owed_by }), ...(is_forwarded ? { is_forwarded } : {}) }
}

function announce({ id, message_id, held_until }: WrittenFirst, send_at: Date | null) {
  if (held_until === null) return status.say(t('status.replySent'))
  const when = shortWhen(held_until, now.at, spoken.language)
  offerBack(send_at ? t('status.replyPlanned', { when }) : t('status.replyHeld', { seconds: session.hold_seconds }), () => takeBack(id, message_id))
}

/** It is the writer's already, and goes with its conversation when it is taken back. */
async function doActs(id: number, acts: Acts) {
  if (acts === noActs) return
  await threadOf(id).read()
  await doAlong(id, { ...acts, take: false }, 'reply')
}

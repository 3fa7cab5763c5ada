// The box. Enter sends, Shift-Enter begins a line; nothing goes while an input method composes.
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Chat } from './chat'
import { read } from './kept'
import { t } from './words'

export function Foot({ chat, box }: { chat: Chat; box: RefObject<HTMLTextAreaElement | null> }) {
  const [text, setText] = useState(read().draft)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [file, setFile] = useState<File | undefined>()
  const { state } = chat

  const write = (words: string) => (setText(words), chat.writes(words))

  async function send() {
    if (text.trim() === '' && !file) return
    const words = text
    setText('')
    setFile(undefined)
    box.current?.focus()
    if (await chat.say(words.trim(), file, name, email)) return
    write(words)
    setFile(file)
  }

  return (
    <form
      class="foot"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {!state.begun && state.name && <p>{t('known', { name: state.name })}</p>}
      {!state.begun && state.name === null && (
        <div class="who">
          <label>
            {t('name')}
            <input autocomplete="name" maxLength={120} value={name} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          {state.now?.mail && (
            <label>
              {t('mail')}
              <input type="email" autocomplete="email" maxLength={254} value={email} aria-invalid={state.problem === 'address'} onInput={(event) => setEmail(event.currentTarget.value)} />
            </label>
          )}
        </div>
      )}
      {state.problem && <p role="alert">{t(state.problem)}</p>}
      <label>
        {t('box')}
        <textarea
          ref={box}
          rows={2}
          maxLength={20000}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void send()
          }}
        />
      </label>
      <div class="row">
        <label class="file">
          {file?.name ?? t('attach')}
          <input type="file" onChange={(event) => setFile(event.currentTarget.files?.[0])} key={file ? 'one' : 'none'} />
        </label>
        <button class="send">{t('send')}</button>
      </div>
    </form>
  )
}

// The panel: who is here, what was said, a box.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Chat } from './chat'
import { copyOf } from './copy'
import { Foot } from './Foot'
import { onFocusWanted, tell } from './frame'
import { Log } from './Log'
import { canLeave, Offer } from './Offer'
import { t, when } from './words'
import type { ChatNow } from './api'

function presenceOf(now: ChatNow): string {
  const changes = now.changes_at === null ? null : when(now.changes_at, now.zone)
  // where no hours were told, nobody is said to be away by them
  const open = now.open || changes === null
  if (open && now.here) return t('here')
  if (open) return [t('busy'), changes && t('until', { when: changes })].filter(Boolean).join(' ')
  return [t('away'), changes && t('back', { when: changes })].filter(Boolean).join(' ')
}

export function Panel() {
  const [, again] = useState(0)
  const made = useRef<Chat | null>(null)
  const chat = (made.current ??= new Chat(() => again((turn) => turn + 1)))
  const [asked, ask] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const { state } = chat

  // before the first paint, so that no wish for the focus is missed
  useLayoutEffect(() => {
    onFocusWanted(() => box.current?.focus())
    tell('ready')
  }, [])
  useEffect(() => {
    const fold = (event: KeyboardEvent) => event.key === 'Escape' && tell('fold')
    addEventListener('keydown', fold)
    return () => removeEventListener('keydown', fold)
  }, [])

  if (state.missing) return <main class="none">{t('none')}</main>
  return (
    <main>
      <header>
        <div>
          <h1>{state.now?.shop || document.title}</h1>
          <p>{state.now ? presenceOf(state.now) : ''}</p>
        </div>
        {parent !== window && (
          <button class="fold" aria-label={t('fold')} onClick={() => tell('fold')}>
            ×
          </button>
        )}
      </header>
      <Log chat={chat} />
      <Offer chat={chat} asked={asked} />
      <Foot chat={chat} box={box} />
      {state.begun && (
        <footer>
          <button class="quiet" onClick={() => (copyOf(state), chat.end())}>
            {t('end')}
          </button>
          {canLeave(chat) && !state.late && !asked && (
            <button class="quiet" onClick={() => ask(true)}>
              {t('leave')}
            </button>
          )}
        </footer>
      )}
    </main>
  )
}

// What was said, newest at the foot; read out as it comes.
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Chat } from './chat'
import { locale, t, when } from './words'

const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })

export function Log({ chat }: { chat: Chat }) {
  const { lines, unsent, writing, online, gone, settled, promised, now } = chat.state
  const log = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight
  }, [lines.length, unsent.length, writing])

  return (
    <div class="log" role="log" aria-label={t('log')} tabIndex={0} ref={log}>
      {gone && <p class="state">{t('gone')}</p>}
      {lines.map((line) => (
        <article key={line.id} class={line.ours ? 'ours' : 'theirs'}>
          <small>
            {line.ours ? line.by_name : t('you')} <time dateTime={line.at}>{clock.format(new Date(line.at))}</time>
          </small>
          <p>{line.text}</p>
          {line.files.map((file) => (
            <a key={file.id} href={chat.fileOf(file.id)} download>
              {file.name}
            </a>
          ))}
        </article>
      ))}
      {promised.map(({ words, due_at }) => (
        <p class="state">{t('promised', { what: words || t('answer'), when: when(due_at, now?.zone ?? '') })}</p>
      ))}
      {unsent.map((one) => (
        <article key={one.key} class="theirs unsent">
          <small>{t('sending')}</small>
          <p>{one.text}</p>
        </article>
      ))}
      {settled && <p class="state">{t('settled')}</p>}
      {writing && <p class="state">{t('writing')}</p>}
      {!online && <p class="state">{t('waiting')}</p>}
    </div>
  )
}

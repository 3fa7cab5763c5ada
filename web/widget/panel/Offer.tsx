// Mail instead of waiting: offered when nobody has answered for two minutes, and there for whoever asks before.
import { useState } from 'preact/hooks'
import type { Chat } from './chat'
import { t } from './words'

/** Whether an address could still be left. */
export const canLeave = ({ state: { begun, now, address_known } }: Chat) => begun && now?.mail && !address_known

export function Offer({ chat, asked }: { chat: Chat; asked: boolean }) {
  const { state } = chat
  const [address, write] = useState('')
  const { late } = state

  if (state.by_mail) return <p class="offer">{t('byMail')}</p>
  if (!canLeave(chat) || (!asked && !late)) return null
  return (
    <form
      class="offer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void chat.leaveAddress(address)
      }}
    >
      {late && <p>{t('offer')}</p>}
      <label>
        {t('mail')}
        <input type="email" autocomplete="email" value={address} aria-invalid={state.problem === 'address'} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      <button>{t('keep')}</button>
    </form>
  )
}

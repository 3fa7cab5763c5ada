// The browser's own notifications. They exist over https and on this machine only, and only when the person allowed them.
export type NoticeState = 'impossible' | 'refused' | 'asked' | 'allowed'

export function noticeState(): NoticeState {
  if (!('Notification' in window) || !window.isSecureContext) return 'impossible'
  if (Notification.permission === 'default') return 'asked'
  return Notification.permission === 'granted' ? 'allowed' : 'refused'
}

export async function askForNotices(): Promise<NoticeState> {
  if (noticeState() === 'asked') await Notification.requestPermission()
  return noticeState()
}

/** `tag`: a later one with the same tag takes its place, so that many tabs show one. */
export function notice(head: string, body: string, tag: string, clicked: () => void) {
  if (noticeState() !== 'allowed') return
  const shown = new Notification(head, { body, tag })
  shown.onclick = () => {
    window.focus()
    shown.close()
    clicked()
  }
}

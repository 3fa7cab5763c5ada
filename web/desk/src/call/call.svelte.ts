// Someone is told: how this person wants to be called on this device when the desk is not before their eyes.
import { title } from '../frame/title.svelte'
import { openConversation } from '../inbox/open'
import { kept } from '../look/kept'
import { root } from '../router/root'
import { t } from '../words/words.svelte'
import type { News } from './news'
import { askForNotices, notice, noticeState, type NoticeState } from './notice'
import { chime } from './sound'

class Call {
  count = $state(kept.isOn('call.count', true))
  sound = $state(kept.isOn('call.sound', false))
  permission = $state<NoticeState>(noticeState())
  // what the browser took back meanwhile is off
  notices = $state(kept.isOn('call.notices', false) && noticeState() === 'allowed')

  /** Forgets what was new as soon as somebody looks. Returns the way to stop. */
  start(): () => void {
    const looked = () => {
      if (seen()) title.unseen = new Set()
    }
    addEventListener('focus', looked)
    document.addEventListener('visibilitychange', looked)
    return () => {
      removeEventListener('focus', looked)
      document.removeEventListener('visibilitychange', looked)
    }
  }

  /** Calls for what is news to this person, unless they are looking. `quietly`: the number is all there is. */
  tell(news: readonly News[], quietly: boolean) {
    if (news.length === 0 || seen()) return
    if (this.count) title.unseen = new Set([...title.unseen, ...news.map((one) => one.conversation_id)])
    if (quietly) return
    if (this.sound) void chime()
    if (this.notices) for (const one of news) show(one)
  }

  setCount(on: boolean) {
    this.count = on
    kept.turn('call.count', on)
  }

  setSound(on: boolean) {
    this.sound = on
    kept.turn('call.sound', on)
    if (on) void chime()
  }

  /** How it is when somebody writes. */
  tryOut() {
    if (this.sound) void chime()
    if (this.notices) notice(t('call.tryHead'), t('call.tryBody'), `heard${root}.try`, () => {})
  }

  async setNotices(on: boolean) {
    this.permission = on ? await askForNotices() : noticeState()
    this.notices = on && this.permission === 'allowed'
    kept.turn('call.notices', this.notices)
    if (this.notices) notice(t('call.tryHead'), t('call.tryBody'), `heard${root}.try`, () => {})
  }
}

function seen(): boolean {
  return !document.hidden && document.hasFocus()
}

function show(one: News) {
  const head = t(`call.${one.kind}`, { name: one.name })
  notice(head, one.subject, `heard${root}.${one.conversation_id}`, () => openConversation(one.conversation_id))
}

export const call = new Call()

// What was changed about the house, as sentences. Who says it brings the words.
import type { HouseChange, Role } from '../generated/api'
import '../words/changes'
import { clockOf } from '../words/dates'
import '../words/settings'
import '../words/writing'
import { spoken, t, type Key } from '../words/words.svelte'
import { roles } from './roles'

const rules = { hold_seconds: 'rules.hold', quiet_days: 'rules.quiet', link_days: 'rules.link', open_each_max: 'rules.openEach', begun_at_once_max: 'rules.begun' } as const
const ways = ['by_number', 'by_taking', 'by_rule'] as const

const roleIn = (what: readonly string[]): Role => roles.find((role) => what.includes(role)) ?? 'agent'

/** What was decided is said as the rule itself says it. */
function decided(by: string, what: readonly string[]): string[] {
  const said = (key: Key, n?: number) => [t('changes.decided', { by, what: t(key, n === undefined ? {} : { n }).replace(/[.。]$/, '') })]
  return what.flatMap((one) => {
    const [name = '', value = ''] = one.split('=')
    if (name === 'ask_if_settled') return said(value === '1' ? 'rules.asking' : 'rules.askingNot')
    if (name === 'backups') return value === '1' ? [t('changes.backups_on', { by })] : said('rules.backupsNot')
    if (name === 'backup_minute') return [t('changes.backup_minute', { by, time: clockOf(Number(value), spoken.language) })]
    if (name === 'survey') return [t('changes.survey', { by })]
    const way = name === 'assignment' && ways.find((known) => known === value)
    if (way) return said(`rules.sharing.${way}`)
    if (name === 'hold_seconds' && value === '0') return said('rules.holdNot')
    return name in rules ? said(rules[name as keyof typeof rules], Number(value)) : []
  })
}

/** One sentence for each thing that was changed at once. */
export function sentencesOf({ by_name, kind, about: whose, what }: HouseChange): string[] {
  const by = by_name ?? t('changes.program')
  const about = whose ?? t('changes.someone')
  const say = (key: Key) => [t(key, { by, about, role: t(`role.${roleIn(what)}`) })]
  switch (kind) {
    case 'person_added':
      return say('changes.person_added')
    case 'person_changed':
      return say(what.includes('active') ? 'changes.person_active' : 'changes.person_inactive')
    case 'person_second_factor_changed':
      return say(what.includes('on') ? 'changes.factor_on' : 'changes.factor_off')
    case 'invitation_changed':
      return say(what.includes('withdrawn') ? 'changes.link_gone' : 'changes.link')
    case 'token_changed':
      return say(what.includes('ended') ? 'changes.token_gone' : 'changes.token')
    case 'session_ended':
      return say('changes.session')
    case 'pin_changed':
      return say(what.includes('on') ? 'changes.pin_on' : 'changes.pin_off')
    case 'till_changed':
      return say(what.includes('on') ? 'changes.till_on' : 'changes.till_off')
    case 'quarantine_retried':
      return say('changes.retried')
    case 'saved_view_changed':
      return say(whose === null ? 'changes.view_gone' : 'changes.view')
    case 'shop_changed':
      return what.flatMap((part) => say(part === 'name' ? 'changes.shop_name' : part === 'hours' ? (whose === null ? 'changes.shop_hours' : 'changes.team_hours') : 'changes.shop_zone'))
    case 'rules_changed':
      return decided(by, what)
    case 'ready_answer_changed':
      return say(whose === null ? 'changes.answer_gone' : 'changes.answer')
    case 'team_changed':
      return say(what.includes('removed') ? 'changes.team_gone' : 'changes.team')
    case 'inbox_changed':
      return say(what.includes('removed') ? 'changes.inbox_gone' : 'changes.inbox')
    case 'mailbox_changed':
      return say(what.includes('removed') ? 'changes.mailbox_gone' : 'changes.mailbox')
    case 'sending_changed':
      return say(what.includes('on') ? 'changes.sending_on' : 'changes.sending_off')
    case 'acknowledgement_changed':
      return say(what.includes('on') ? 'changes.telling_on' : 'changes.telling_off')
    case 'promise_rules_changed':
      return say('changes.promises')
    case 'telling_held':
      return say('changes.telling_held')
    case 'customer_erased':
      return say(what.includes('taken_back') ? 'changes.unsaid' : 'changes.erased')
    default:
      return say('changes.other')
  }
}

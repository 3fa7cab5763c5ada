// Written by bin/gen from the records of the server. Do not edit by hand.

export type ByKind = 'customer' | 'person' | 'system'

export type Channel = 'web_form' | 'api'

export type ConversationState = 'open' | 'waiting' | 'snoozed' | 'resolved'

export type DeliveryState = 'held' | 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

export type HitKind = 'conversation' | 'customer'

export type MessageKind = 'customer' | 'reply' | 'note'

export type Role = 'agent' | 'supervisor' | 'admin'

export type TokenScope = 'read' | 'write'

export type WrittenKind = 'reply' | 'note'

export interface AcceptInvitation {
  token: string
  password: string
}

export interface AddPerson {
  email: string
  name: string
  role: Role
}

export interface AddToken {
  name: string
  scope?: TokenScope
}

export interface AttachmentRow {
  id: number
  name: string
  media_type: string
  size: number
}

export interface ChangeConversation {
  state?: ConversationState
  assignee_id?: number | null
  subject?: string
  snooze?: string | null
}

export interface ChangePerson {
  name?: string
  role?: Role
  active?: boolean
}

export interface ChangeShop {
  name?: string
  zone?: string
}

export interface Colleague {
  id: number
  name: string
  role: Role
}

export interface ConversationHead {
  id: number
  number: number
  state: ConversationState
  channel: Channel
  subject: string
  customer_id: number
  customer_name: string
  assignee_id: number | null
  preview: string
  preview_by: ByKind
  last_at: string
  waiting_since: string | null
  snoozed_until: string | null
  message_count: number
  created_at: string
  last_message_id: number
  last_customer_message_id: number | null
  customer_email: string | null
  customer_phone: string | null
  customer_since: string
  inbox_id: number
  version: number
  page_url: string | null
}

export interface ConversationMade {
  id: number
  number: number
  message_id: number
}

export interface ConversationPage {
  items: ConversationRow[]
  next_cursor: string | null
}

export interface ConversationRow {
  id: number
  number: number
  state: ConversationState
  channel: Channel
  subject: string
  customer_id: number
  customer_name: string
  assignee_id: number | null
  preview: string
  preview_by: ByKind
  last_at: string
  waiting_since: string | null
  snoozed_until: string | null
  message_count: number
  created_at: string
  last_message_id: number
  last_customer_message_id: number | null
}

export interface CustomerView {
  id: number
  name: string
  email: string | null
  phone: string | null
  created_at: string
  conversations: ConversationRow[]
}

export interface Delivery {
  to: string
  state: DeliveryState
  reason: string | null
}

export interface DeskView {
  shop: string
  person: PersonView
  people: Colleague[]
  hold_seconds: number
  public_url: string | null
  form_path: string
}

export interface Draft {
  text: string
  html: string | null
}

export interface ExcerptPart {
  text: string
  hit: boolean
}

export interface LinkView {
  link: string
}

export interface LiveEvent {
  seq: number
  id: number
  at: string
  kind: string
  conversation_id: number | null
  message_id: number | null
  by_kind: ByKind
  by_id: number
}

export interface LiveFrame {
  seq: number
  reset: boolean
  events: LiveEvent[]
  rows: ConversationRow[]
}

export interface MessagePosted {
  id: number
  kind: MessageKind
  at: string
  delivery: Delivery[]
  held_until: string | null
}

export interface PersonInvited {
  person: PersonView
  link: string
}

export interface PersonList {
  items: PersonView[]
}

export interface PersonView {
  id: number
  name: string
  email: string
  role: Role
  active: boolean
  created_at: string
}

export interface Problem {
  status: number
  code: string
  title: string
  field: string | null
}

export interface SearchHit {
  kind: HitKind
  id: number
  conversation_id: number | null
  number: number | null
  title: string
  state: ConversationState | null
  at: string
  excerpt: ExcerptPart[]
}

export interface SearchPage {
  items: SearchHit[]
}

export interface SessionList {
  items: SessionRow[]
}

export interface SessionRow {
  id: string
  created_at: string
  last_seen_at: string
  user_agent: string
  address: string
  current: boolean
}

export interface SessionView {
  person: PersonView
  csrf: string
  seq: number
}

export interface SetUp {
  token: string
  name: string
  email: string
  password: string
  shop: string
  zone?: string
}

export interface SetupView {
  needed: boolean
}

export interface ShopView {
  name: string
  zone: string | null
  changed_by: string | null
  changed_at: string | null
}

export interface SignIn {
  email: string
  password: string
}

export interface StartConversation {
  customer: StartedBy
  inbox?: number
  channel?: Channel
  subject: string
  text: string
}

export interface StartedBy {
  id?: number
  email?: string
  name?: string
  phone?: string
}

export interface TimelineItem {
  id: number
  at: string
  kind: string
  by_kind: ByKind
  by_id: number | null
  by_name: string | null
  message_id: number | null
  text: string | null
  html: string | null
  delivery: Delivery[]
  held_until: string | null
  attachments: AttachmentRow[]
  assignee_id: number | null
  assignee_name: string | null
  until: string | null
}

export interface TimelinePage {
  items: TimelineItem[]
  next_before: number | null
}

export interface TokenList {
  items: TokenRow[]
}

export interface TokenMade {
  id: number
  token: string
}

export interface TokenRow {
  id: number
  name: string
  scope: TokenScope
  created_at: string
  last_used_at: string | null
}

export interface WriteMessage {
  kind: WrittenKind
  text?: string
  html?: string
  seen_through?: number
  send_after_seconds?: number
  settle?: boolean
}

// Written by bin/gen from the records of the server. Do not edit by hand.

export type AssignedBecause = 'last_time' | 'fewest_open' | 'away'

export type Assignment = 'by_number' | 'by_taking' | 'by_rule'

export type Attention = 'here' | 'with_a_customer' | 'not_now'

export type BounceKind = 'hard' | 'soft' | 'delayed'

export type ByKind = 'customer' | 'person' | 'system'

export type Channel = 'web_form' | 'api' | 'email'

export type ConversationState = 'open' | 'waiting' | 'snoozed' | 'resolved' | 'set_aside' | 'merged' | 'deleted'

export type DeliveryDecision = 'send_again' | 'leave'

export type DeliveryState = 'held' | 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

export type FirstStep = 'way_in' | 'answer' | 'call' | 'invite' | 'end' | 'over'

export type HitKind = 'conversation' | 'customer'

export type ListOrder = 'newest' | 'usual' | 'longest_waiting'

export type MailSecurity = 'tls' | 'starttls' | 'none'

export type MessageKind = 'customer' | 'reply' | 'note'

export type PracticeState = 'not_offered' | 'none' | 'filling' | 'ready' | 'failed'

export type Role = 'agent' | 'supervisor' | 'admin'

export type SplitSide = 'split_off' | 'split_off_from' | 'put_back' | 'given_back'

export type TokenScope = 'read' | 'write'

export type Whose = 'anyone' | 'me' | 'nobody' | 'person'

export type WrittenKind = 'reply' | 'note'

export interface AcceptInvitation {
  token: string
  password: string
  totp?: string
}

export interface AddInbox {
  name: string
}

export interface AddOrganisation {
  name: string
  domain?: string
}

export interface AddPerson {
  email: string
  name: string
  role: Role
}

export interface AddReadyAnswer {
  name: string
  text: string
  html?: string
  tag?: string
  take?: boolean
  state?: ConversationState
}

export interface AddSavedView {
  name: string
  shared?: boolean
  state?: ConversationState
  whose?: Whose
  person_id?: number
  tag?: string
  channel?: Channel
  team_id?: number
}

export interface AddTeam {
  name: string
  people?: number[]
}

export interface AddToken {
  name: string
  scope?: TokenScope
}

export interface AnswerPeople {
  to: string[]
  cc: string[]
}

export interface AskedRow {
  conversation_id: number
  message_id: number
  by_name: string
  at: string
}

export interface AttachmentList {
  items: AttachmentRow[]
}

export interface AttachmentRow {
  id: number
  name: string
  media_type: string
  size: number
}

export interface AttentionSaid {
  attention: Attention
  back_at: string | null
  due: ConversationRow[]
}

export interface ChangeConversation {
  state?: ConversationState
  assignee_id?: number | null
  subject?: string
  snooze?: string | null
  tags?: string[]
  goal?: string | null
  team_id?: number | null
}

export interface ChangeCustomer {
  name?: string
  email?: string | null
  phone?: string | null
  note?: string | null
  also_emails?: string[]
  also_phones?: string[]
  organisation_id?: number | null
}

export interface ChangeFirstSteps {
  step?: FirstStep
  left?: boolean
}

export interface ChangeInbox {
  name?: string
  active?: boolean
}

export interface ChangeMe {
  shown_name?: string | null
}

export interface ChangeOrganisation {
  name?: string
  domain?: string | null
  note?: string | null
}

export interface ChangePerson {
  name?: string
  role?: Role
  active?: boolean
}

export interface ChangeReadyAnswer {
  name?: string
  text?: string
  html?: string | null
  tag?: string | null
  take?: boolean
  state?: ConversationState | null
}

export interface ChangeRules {
  hold_seconds?: number
  quiet_days?: number
  link_days?: number
  assignment?: Assignment
  open_each_max?: number
}

export interface ChangeSavedView {
  name?: string
  shared?: boolean
  state?: ConversationState | null
  whose?: Whose
  person_id?: number | null
  tag?: string | null
  channel?: Channel | null
  team_id?: number | null
}

export interface ChangeSending {
  on: boolean
}

export interface ChangeShop {
  name?: string
  zone?: string
}

export interface ChangeTeam {
  name?: string
  people?: number[]
  active?: boolean
}

export interface Colleague {
  id: number
  name: string
  role: Role
  attention: Attention
  back_at: string | null
}

export interface ColleagueAttention {
  person_id: number
  attention: Attention
  back_at: string | null
}

export interface ConfirmSecondFactor {
  totp: string
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
  tags: string[]
  team_id: number | null
  customer_email: string | null
  customer_phone: string | null
  customer_since: string
  inbox_id: number
  version: number
  goal: string | null
  page_url: string | null
  goal_suggested: string | null
  planned_for: string | null
  merged_into: number | null
  team_name: string | null
  answer_people: AnswerPeople | null
}

export interface ConversationMade {
  id: number
  number: number
  message_id: number
}

export interface ConversationPage {
  items: ConversationRow[]
  next_cursor: string | null
  order: ListOrder
  just_in_since: string | null
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
  tags: string[]
  team_id: number | null
}

export interface ConversationsApart {
  id: number
  other_id: number
}

export interface CustomerAlso {
  id: number
  name: string
  email: string | null
  phone: string | null
  also_emails: string[]
  also_phones: string[]
}

export interface CustomerList {
  items: CustomerRow[]
}

export interface CustomerRow {
  id: number
  name: string
  email: string | null
  phone: string | null
  created_at: string
  found_as: string | null
}

export interface CustomerView {
  id: number
  name: string
  email: string | null
  phone: string | null
  created_at: string
  conversations: ConversationRow[]
  note: string | null
  also: CustomerAlso[]
  merged_into: number | null
  conversation_count: number
  also_emails: string[]
  also_phones: string[]
  organisation: OrganisationBrief | null
  organisation_suggested: OrganisationBrief | null
  note_by: string | null
  note_at: string | null
}

export interface CustomersApart {
  customer: CustomerView
  conversations: ConversationsApart[]
}

export interface DecideDelivery {
  to: string
  decide: DeliveryDecision
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
  tags: string[]
  views: SavedViewRow[]
  asked: AskedRow[]
  first_steps: FirstStepsView | null
  teams: TeamView[]
  inboxes: InboxBrief[]
  sending: SendingView
}

export interface Draft {
  text: string
  html: string | null
  first: FirstWordsTo | null
}

export interface DraftList {
  items: DraftView[]
}

export interface DraftView {
  conversation_id: number
  kind: WrittenKind
  text: string
  html: string | null
  changed_at: string
}

export interface EndSecondFactor {
  password?: string
  totp?: string
}

export interface EnterPractice {
  afresh?: boolean
}

export interface ExcerptPart {
  text: string
  hit: boolean
}

export interface FindMailServers {
  address: string
}

export interface FirstStepsView {
  step: FirstStep
  left: boolean
  conversation_id: number | null
  answered: boolean
}

export interface FirstWordsTo {
  customer_id: number | null
  name: string
  email: string | null
  phone: string | null
  subject: string
}

export interface HouseChange {
  id: number
  at: string
  by_name: string | null
  kind: string
  about: string | null
  what: string[]
}

export interface HouseChangeList {
  items: HouseChange[]
  next_before: number | null
}

export interface InboxBrief {
  id: number
  name: string
}

export interface InboxList {
  items: InboxView[]
}

export interface InboxView {
  id: number
  name: string
  form_path: string
  is_default: boolean
  mailbox: MailboxView | null
}

export interface KeepDraft {
  kind: WrittenKind
  text: string
  html?: string
  seen_at?: string
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
  presence: Presence[] | null
  attention: ColleagueAttention | null
}

export interface LookRound {
  token: string
}

export interface MailOriginal {
  text: string
  warnings: string[]
}

export interface MailReceived {
  outcome: string
  conversation: number | null
  message: number | null
}

export interface MailSeen {
  from: string
  to: string[]
  cc: string[]
  bcc: string[]
  subject: string
  cut: boolean
  html: boolean
  raw: boolean
  elsewhere: boolean
  automatic: boolean
  other_subject: boolean
}

export interface MailServerEntry {
  host: string
  port: number
  security: MailSecurity
  user: string
  password?: string
}

export interface MailServerTried {
  step: string | null
  trouble: string | null
  mend: string | null
  left_alone_count: number
}

export interface MailServerView {
  host: string
  port: number
  security: MailSecurity
  user: string
  has_password: boolean
}

export interface MailServersFound {
  in: MailServerView | null
  out: MailServerView | null
  provider: string | null
  hint: string | null
}

export interface MailboxTried {
  in: MailServerTried | null
  out: MailServerTried | null
}

export interface MailboxView {
  address: string
  sender_name: string
  signature: string
  in: MailServerView | null
  out: MailServerView | null
  reached_at: string | null
  trouble: string | null
  trouble_since: string | null
  next_try_at: string | null
  left_alone: number
}

export interface MarkSeen {
  message_id?: number | null
}

export interface MergeConversation {
  other_id: number
}

export interface MergeCustomer {
  other_id: number
}

export interface MessagePosted {
  id: number
  kind: MessageKind
  at: string
  delivery: Delivery[]
  held_until: string | null
}

export interface NextView {
  conversation_id: number | null
}

export interface OrganisationBrief {
  id: number
  name: string
  domain: string | null
  customer_count: number
}

export interface OrganisationList {
  items: OrganisationBrief[]
}

export interface OrganisationView {
  id: number
  name: string
  domain: string | null
  created_at: string
  note: string | null
  note_by: string | null
  note_at: string | null
  customer_count: number
  customers: CustomerRow[]
}

export interface PersonHere {
  person_id: number
  writing: boolean
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
  second_factor: boolean
  shown_name: string | null
}

export interface PinView {
  on: boolean
}

export interface PracticeView {
  state: PracticeState
  percent: number
}

export interface Presence {
  conversation_id: number
  people: PersonHere[]
}

export interface Problem {
  status: number
  code: string
  title: string
  field: string | null
}

export interface PutMailbox {
  address: string
  sender_name?: string
  signature?: string
  in?: MailServerEntry
  out?: MailServerEntry
}

export interface QuarantineList {
  items: QuarantinedMail[]
}

export interface QuarantinedMail {
  id: number
  at: string
  trouble: string
  size: number
}

export interface ReadyAnswerList {
  items: ReadyAnswerView[]
}

export interface ReadyAnswerView {
  id: number
  name: string
  text: string
  html: string | null
  tag: string | null
  take: boolean
  state: ConversationState | null
  changed_by: string | null
  changed_at: string
}

export interface RecoveryCodes {
  items: string[]
}

export interface RulesView {
  hold_seconds: number
  quiet_days: number
  link_days: number
  changed_by: string | null
  changed_at: string | null
  set_aside_days: number
  draft_days: number
  session_days: number
  invitation_days: number
  sign_in_tries_max: number
  sign_in_pause_minutes: number
  assignment: Assignment
  open_each_max: number
  deleted_days: number
}

export interface SavedViewList {
  items: SavedViewRow[]
}

export interface SavedViewRow {
  id: number
  name: string
  shared: boolean
  own: boolean
  state: ConversationState | null
  whose: Whose
  person_id: number | null
  tag: string | null
  channel: Channel | null
  team_id: number | null
}

export interface SayAttention {
  attention: Attention
  back_at?: string
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

export interface SecondFactorStarted {
  secret: string
  uri: string
}

export interface SecondFactorView {
  on: boolean
  changed_by: string | null
  changed_at: string | null
  recovery_codes_left: number
}

export interface SeenList {
  items: SeenRow[]
  since: string
}

export interface SeenRow {
  conversation_id: number
  message_id: number | null
  at: string
}

export interface SendingView {
  on: boolean
  possible: boolean
  waiting_count: number
  changed_by: string | null
  changed_at: string | null
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
  practice: boolean
  locks_after_seconds: number | null
}

export interface SetPin {
  pin: string
  password: string
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
  practice: boolean
}

export interface ShareDevice {
  password: string
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
  totp?: string
}

export interface SplitConversation {
  message_ids?: number[]
  subject?: string
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

export interface TeamList {
  items: TeamView[]
}

export interface TeamView {
  id: number
  name: string
  people: number[]
}

export interface TillFace {
  id: number
  name: string
  pin: boolean
}

export interface TillView {
  shared: boolean
  by_pin: boolean
  people: TillFace[]
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
  tag: string | null
  part_id: number | null
  part_number: number | null
  together: boolean
  split: SplitSide | null
  split_count: number | null
  team: string | null
  because: AssignedBecause | null
  mail: MailSeen | null
  bounce: BounceKind | null
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

export interface UnlockTill {
  person_id: number
  pin: string
}

export interface Whereabouts {
  conversation_id?: number
  writing: boolean
}

export interface WriteFirst {
  customer: StartedBy
  inbox?: number
  subject: string
  text?: string
  html?: string
  send_after_seconds?: number
  settle?: boolean
  send_at?: string
  attachments?: number[]
}

export interface WriteMessage {
  kind: WrittenKind
  text?: string
  html?: string
  seen_through?: number
  send_after_seconds?: number
  settle?: boolean
  send_at?: string
  attachments?: number[]
  ask?: number[]
  to?: string[]
  cc?: string[]
  bcc?: string[]
}

export interface WrittenFirst {
  id: number
  number: number
  customer_id: number
  message_id: number
  at: string
  delivery: Delivery[]
  held_until: string | null
}

// Written by bin/gen from the records of the server. Do not edit by hand.

export type AssignedBecause = 'last_time' | 'fewest_open' | 'away'

export type Assignment = 'by_number' | 'by_taking' | 'by_rule'

export type Attention = 'here' | 'with_a_customer' | 'not_now'

export type BounceKind = 'hard' | 'soft' | 'delayed'

export type ByKind = 'customer' | 'person' | 'system'

export type CameAs = 'complaint' | 'giving_back'

export type Channel = 'web_form' | 'api' | 'email' | 'chat' | 'webhook'

export type ConversationState = 'open' | 'waiting' | 'snoozed' | 'resolved' | 'set_aside' | 'merged' | 'deleted' | 'outside'

export type DeadlineStart = 'received' | 'acknowledged' | 'last_word'

export type DeadlineStep = 'acknowledge' | 'update' | 'answer' | 'limit'

export type DeadlineUnit = 'days' | 'business_days' | 'weeks'

export type DeliveryDecision = 'send_again' | 'leave'

export type DeliveryReport = 'delivered' | 'read' | 'failed'

export type DeliveryState = 'held' | 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

export type Dial = 'all' | 'only_answers' | 'paused'

export type EffectClass = 'answer' | 'update' | 'ask' | 'tell' | 'sell'

export type FirstStep = 'way_in' | 'answer' | 'call' | 'invite' | 'end' | 'over'

export type FormFieldKind = 'short_text' | 'long_text' | 'choice' | 'yes_no' | 'date' | 'number' | 'order_number'

export type HitKind = 'conversation' | 'customer' | 'organisation'

export type ListOrder = 'newest' | 'usual' | 'longest_waiting'

export type MailProvider = 'google' | 'microsoft'

export type MailSecurity = 'tls' | 'starttls' | 'none'

export type MessageKind = 'customer' | 'reply' | 'note'

export type OutsideNews = 'asked' | 'forwarded' | 'answered' | 'overdue' | 'bounced' | 'taken_back'

export type PlannedKind = 'reply' | 'slept_on'

export type PracticeState = 'not_offered' | 'none' | 'filling' | 'ready' | 'failed'

export type PromiseKind = 'first_reply' | 'next_update' | 'answer' | 'action' | 'call_back' | 'refund' | 'follow_up' | 'own'

export type PromiseState = 'open' | 'kept' | 'late' | 'broken' | 'released' | 'voided'

export type PromiseWithin = 'business_days' | 'open_hours' | 'nothing'

export type Role = 'agent' | 'supervisor' | 'admin'

export type SplitSide = 'split_off' | 'split_off_from' | 'put_back' | 'given_back'

export type SurveyScale = 'off' | 'csat' | 'ces' | 'nps'

export type TokenScope = 'read' | 'write'

export type Tongue = 'en' | 'de' | 'zh'

export type VerdictOutcome = 'went' | 'waits' | 'not_sent' | 'failed'

export type VisitorNews = 'left_address' | 'vouched_for'

export type Whose = 'anyone' | 'me' | 'nobody' | 'person'

export type WhyNot = 'only_answers' | 'paused' | 'asked_lately' | 'asked_often' | 'question_lately' | 'told_lately' | 'told_often' | 'no_consent' | 'no_thanks' | 'sold_lately' | 'complaint_open' | 'complaint_lately' | 'any_often' | 'quiet_hours' | 'bounced' | 'nobody_known'

export type WishedBy = 'own_page' | 'one_click' | 'person'

export type WrittenKind = 'reply' | 'note'

export interface AcceptInvitation {
  token: string
  password: string
  totp?: string
}

export interface AcknowledgementLook {
  language: Tongue
  from: string
  subject: string
  text: string
}

export interface AcknowledgementLooks {
  items: AcknowledgementLook[]
}

export interface AcknowledgementTexts {
  en?: string
  de?: string
  zh?: string
}

export interface AcknowledgementView {
  active: boolean
  possible: boolean
  texts: AcknowledgementWords
  brought: AcknowledgementWords
  otherwise: Tongue
  after_minutes: number
  changed_by: string | null
  changed_at: string | null
}

export interface AcknowledgementWords {
  en: string
  de: string
  zh: string
}

export interface AcknowledgementsHeld {
  count: number
  since: string
  until: string
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
  language?: string
}

export interface AddReadyAnswer {
  name: string
  text: string
  html?: string
  tag?: string
  take?: boolean
  state?: ConversationState
  assignee_id?: number
  team_id?: number
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
  inbox_id?: number
  own_teams?: boolean
  promised?: boolean
  language?: Tongue
  organisation_id?: number
  unread?: boolean
  urgent?: boolean
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

export interface AskOutside {
  to?: string[]
  cc?: string[]
  bcc?: string[]
  inbox?: number
  subject: string
  text?: string
  html?: string
  owed_by?: string
  is_forwarded?: boolean
  send_after_seconds?: number
  send_at?: string
  attachments?: number[]
}

export interface AskReset {
  email: string
  language?: string
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

export interface BackupsView {
  on: boolean
  minute: number
  folder: string
  with_secrets: boolean
  taken_at: string | null
  bytes: number | null
  kept: number
  trouble: string | null
  trouble_at: string | null
  next_at: string | null
  changed_by: string | null
  changed_at: string | null
}

export interface BeginMailSignIn {
  provider: MailProvider
  address: string
}

export interface CalendarDay {
  date: string
  name: string
}

export interface CalendarDays {
  days: CalendarDay[]
  skipped: number
}

export interface ChangeBackups {
  on?: boolean
  minute?: number
}

export interface ChangeContactWish {
  dial?: Dial
  until?: string
  no_offers?: boolean
  zone?: string
}

export interface ChangeConversation {
  state?: ConversationState
  assignee_id?: number | null
  subject?: string
  snooze?: string | null
  tags?: string[]
  goal?: string | null
  team_id?: number | null
  owed_by?: string | null
  inbox_id?: number
  came_as?: CameAs | null
  language?: Tongue | null
  urgent?: boolean
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

export interface ChangeMyMail {
  email?: string
  password?: string
  alerts?: boolean
  language?: string
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

export interface ChangePromise {
  state?: PromiseState
  due_at?: string
  reason?: string
}

export interface ChangeReadyAnswer {
  name?: string
  text?: string
  html?: string | null
  tag?: string | null
  take?: boolean
  state?: ConversationState | null
  assignee_id?: number | null
  team_id?: number | null
}

export interface ChangeRules {
  hold_seconds?: number
  quiet_days?: number
  link_days?: number
  assignment?: Assignment
  open_each_max?: number
  ask_if_settled?: boolean
  begun_at_once_max?: number
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
  inbox_id?: number | null
  own_teams?: boolean
  promised?: boolean
  language?: Tongue | null
  organisation_id?: number | null
  unread?: boolean
  urgent?: boolean
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

export interface ChannelDelivery {
  id: string
  state: DeliveryReport
  reason?: string
}

export interface ChannelFile {
  name: string
  media_type?: string
  data: string
}

export interface ChannelMessage {
  id: string
  from: ChannelSender
  thread?: string
  text: string
  files?: ChannelFile[]
  at?: string
}

export interface ChannelSender {
  id: string
  name?: string
  email?: string
  phone?: string
}

export interface ChannelTaken {
  conversation_id: number
  number: number
  message_id: number
  duplicate: boolean
}

export interface ChatBegun {
  link: string
  number: number
  message_id: number
}

export interface ChatDoorView {
  active: boolean
  sites: string[]
  loader: string | null
  changed_by: string | null
  changed_at: string | null
  secret_since: string | null
}

export interface ChatFrame {
  news: boolean
  writing: boolean | null
}

export interface ChatKnown {
  name: string | null
  link: string | null
  number: number | null
}

export interface ChatLine {
  id: number
  ours: boolean
  by_name: string
  at: string
  text: string
  files: AttachmentRow[]
}

export interface ChatLog {
  now: ChatNow
  number: number
  settled: boolean
  address_known: boolean
  late: boolean
  by_mail: boolean
  lines: ChatLine[]
  promised: ChatPromise[]
}

export interface ChatNow {
  shop: string
  zone: string
  open: boolean
  changes_at: string | null
  here: boolean
  mail: boolean
}

export interface ChatPromise {
  words: string
  due_at: string
}

export interface ChatSaid {
  message_id: number
}

export interface ChatSecretMade {
  secret: string
  secret_since: string
}

export interface ChatWriting {
  writing: boolean
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

export interface ContactWishView {
  dial: Dial
  until: string | null
  offers: boolean
  no_thanks_at: string | null
  zone: string | null
  changed_at: string | null
  bounced: string | null
  complaint_open: boolean
  counts: WrittenCount[]
  verdicts: VerdictView[]
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
  proper_look_since: string | null
  came_as: CameAs | null
  promised_by: string | null
  inbox_id: number
  language: Tongue | null
  organisation_id: number | null
  urgent: boolean
  language_said: boolean
  customer_email: string | null
  customer_phone: string | null
  customer_since: string
  version: number
  goal: string | null
  page_url: string | null
  goal_suggested: string | null
  planned_for: string | null
  merged_into: number | null
  team_name: string | null
  answer_people: AnswerPeople | null
  bounced_people: string[]
  asked_for: number | null
  owed_by: string | null
  vouched: string | null
  promises: PromiseView[]
  own_channel: string | null
  own_channel_claim: string | null
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
  proper_look_since: string | null
  came_as: CameAs | null
  promised_by: string | null
  inbox_id: number
  language: Tongue | null
  organisation_id: number | null
  urgent: boolean
}

export interface ConversationsApart {
  id: number
  other_id: number
}

export interface CountryView {
  country: string
  regions: string[]
  known_until_year: number
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
  promises: PromiseView[]
}

export interface CustomersApart {
  customer: CustomerView
  conversations: ConversationsApart[]
}

export interface DeadlinePackView {
  id: string
  name: string
  url: string
  deadlines: DeadlineView[]
}

export interface DeadlineView {
  step: DeadlineStep
  start: DeadlineStart
  unit: DeadlineUnit
  amount: number
  what: string
  source: string
  in_force_from: string
}

export interface DecideDelivery {
  to: string
  decide: DeliveryDecision
}

export interface Delivery {
  to: string
  state: DeliveryState
  reason: string | null
  report: DeliveryReport | null
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
  to: string[] | null
  cc: string[] | null
  bcc: string[] | null
  promises: PromiseUnsaid[]
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
  to: string[] | null
  cc: string[] | null
  bcc: string[] | null
}

export interface EndMailSignIn {
  code: string
  state: string
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

export interface FieldAnswer {
  field: number
  answer: string
}

export interface FieldChoices {
  en?: string[]
  de?: string[]
  zh?: string[]
}

export interface FieldChoicesView {
  en: string[]
  de: string[]
  zh: string[]
}

export interface FieldHints {
  en: string
  de: string
  zh: string
}

export interface FieldLabels {
  en: string
  de: string
  zh: string
}

export interface FieldWordsView {
  en: string
  de: string
  zh: string
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
  asked_for: number | null
  owed_by: string | null
}

export interface FormAnswerRow {
  label: string
  answer: string
}

export interface FormFieldEntry {
  id?: number
  kind: FormFieldKind
  required: boolean
  on_contact: boolean
  on_complaint: boolean
  on_return: boolean
  label: FieldLabels
  hint: FieldHints
  choices: FieldChoices
}

export interface FormFieldList {
  items?: FormFieldEntry[]
}

export interface FormFieldView {
  id: number
  kind: FormFieldKind
  required: boolean
  on_contact: boolean
  on_complaint: boolean
  on_return: boolean
  label: FieldWordsView
  hint: FieldWordsView
  choices: FieldChoicesView
}

export interface FormFieldsView {
  items: FormFieldView[]
}

export interface ForwardDraft {
  subject: string
  text: string
  attachments: AttachmentRow[]
  left_out: number
}

export interface ForwardWords {
  message_id?: number
}

export interface HolidayView {
  date: string
  name: string
  work: boolean
}

export interface Hours {
  country: string
  region: string
  week?: WeekSlot[]
  own_days?: OwnDay[]
}

export interface HoursView {
  country: string
  region: string
  week: WeekSlotView[]
  own_days: OwnDayView[]
  told: boolean
  open: boolean
  changes_at: string | null
  holidays: HolidayView[]
  countries: CountryView[]
  changed_by: string | null
  changed_at: string | null
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
  held: AcknowledgementsHeld | null
  changed_by: string | null
  changed_at: string | null
}

export interface InboxView {
  id: number
  name: string
  form_path: string
  is_default: boolean
  mailbox: MailboxView | null
  acknowledges: boolean
  chat_sites: string[]
  own_channels: string[]
}

export interface KeepDraft {
  kind: WrittenKind
  text: string
  html?: string
  seen_at?: string
  to?: string[]
  cc?: string[]
  bcc?: string[]
}

export interface LeaveChatAddress {
  email: string
}

export interface LinkView {
  link: string
  mailed: boolean
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
  is_signed: boolean
  is_encrypted: boolean
}

export interface MailPictures {
  elsewhere: number
  trackers: MailTracker[]
  may_be_shown: boolean
}

export interface MailProviderList {
  items: MailProviderView[]
  return_path: string
}

export interface MailProviderView {
  provider: MailProvider
  client_id: string
  has_secret: boolean
  authorize_url: string
  token_url: string
  scope: string
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
  sign_in: MailProvider | null
}

export interface MailSignInBegun {
  url: string
}

export interface MailSignInEnded {
  provider: MailProvider
  grant: string
}

export interface MailTracker {
  host: string
  count: number
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
  signed_in: MailProvider | null
  reached_at: string | null
  trouble: string | null
  trouble_since: string | null
  next_try_at: string | null
  left_alone: number
  plus_addresses: boolean
}

export interface MakePromise {
  kind: PromiseKind
  words?: string
  due_at: string
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

export interface MyMailView {
  email: string
  proven: boolean
  alerts: boolean
  possible: boolean
  language: string
}

export interface NextView {
  conversation_id: number | null
}

export interface OpenSlot {
  from_minutes: number
  to_minutes: number
}

export interface OpenSlotView {
  from_minutes: number
  to_minutes: number
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

export interface OwnChannelList {
  items: OwnChannelView[]
}

export interface OwnChannelSecret {
  channel: OwnChannelView
  secret: string
}

export interface OwnChannelTried {
  arrived: boolean
  trouble: string | null
}

export interface OwnChannelView {
  id: number
  inbox_id: number
  name: string
  active: boolean
  address: string | null
  trusted: boolean
  messages_to: string
  earlier_secret_until: string | null
  came_at: string | null
  left_at: string | null
  trouble: string | null
  trouble_at: string | null
  refused: string | null
  refused_at: string | null
  changed_by: string | null
  changed_at: string | null
}

export interface OwnDay {
  date: string
  name: string
  open?: OpenSlot[]
}

export interface OwnDayView {
  date: string
  name: string
  open: OpenSlotView[]
}

export interface PersonHere {
  person_id: number
  writing: boolean
}

export interface PersonInvited {
  person: PersonView
  link: string
  mailed: boolean
}

export interface PersonList {
  items: PersonView[]
  changed_by: string | null
  changed_at: string | null
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

export interface PlannedList {
  items: PlannedRow[]
  more: boolean
}

export interface PlannedRow {
  kind: PlannedKind
  conversation_id: number
  opens_id: number | null
  number: number
  subject: string
  customer_name: string
  message_id: number | null
  author_id: number
  to: string[]
  at: string
  words: string
}

export interface PolicyAsked {
  inbox_id?: number
  team_id?: number
  came_as?: CameAs
  within: PromiseWithin
  amount: number
  urgent?: boolean
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

export interface PromiseDay {
  owed: number
  open: boolean
  away: boolean
  next_free: string | null
}

export interface PromiseFigures {
  from: string
  to: string
  ended: number
  kept_as_first_said: number
  told_in_time: number
  late: number
  broken: number
  released: number
  voided: number
  wait_median_minutes: number | null
  voided_some: PromiseView[]
}

export interface PromiseInReply {
  id?: number
  kind?: PromiseKind
  words?: string
  due_at?: string
  reason?: string
  kept?: boolean
}

export interface PromiseLine {
  kind: PromiseKind
  words: string
  due_at: string | null
  state: PromiseState | null
}

export interface PromiseList {
  items: PromiseView[]
  more: boolean
}

export interface PromisePolicyRow {
  inbox_id: number | null
  team_id: number | null
  came_as: CameAs | null
  within: PromiseWithin
  amount: number
  urgent: boolean
}

export interface PromiseRules {
  policies?: PolicyAsked[]
  machine_tells: boolean
  follows_up: boolean
  deadline_pack?: string
}

export interface PromiseRulesView {
  policies: PromisePolicyRow[]
  machine_tells: boolean
  follows_up: boolean
  hours_told: boolean
  deadline_pack: string | null
  deadline_packs: DeadlinePackView[]
  changed_by: string | null
  changed_at: string | null
}

export interface PromiseUnsaid {
  id: number | null
  kind: PromiseKind
  words: string
  due_at: string | null
  reason: string | null
  kept: boolean
}

export interface PromiseView {
  id: number
  conversation_id: number
  conversation_number: number
  subject: string
  customer_id: number
  customer_name: string
  assignee_id: number | null
  kind: PromiseKind
  state: PromiseState
  words: string
  made_at: string
  made_by: string | null
  message_id: number | null
  due_at: string
  first_due_at: string
  renewals: number
  told_by_machine_at: string | null
  warned_at: string | null
  ended_at: string | null
  made_good_at: string | null
  rule_source: string | null
  rule_what: string | null
  limit_at: string | null
}

export interface ProveAddress {
  code: string
}

export interface PutAcknowledgement {
  active: boolean
  texts: AcknowledgementTexts
}

export interface PutChatDoor {
  active: boolean
  sites?: string[]
}

export interface PutMailProvider {
  client_id: string
  client_secret?: string
  authorize_url?: string
  token_url?: string
  scope?: string
}

export interface PutMailbox {
  address: string
  sender_name?: string
  signature?: string
  in?: MailServerEntry
  out?: MailServerEntry
  earlier_days?: number
  grant?: string
  plus_addresses?: boolean
}

export interface PutOwnChannel {
  name: string
  address?: string
  active: boolean
  trusted: boolean
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

export interface ReadCalendar {
  text: string
}

export interface ReadWords {
  text: string
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
  assignee_id: number | null
  team_id: number | null
}

export interface RecoveryCodes {
  items: string[]
}

export interface ResetAsked {
  by_mail: boolean
}

export interface RetimeReply {
  send_at: string
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
  acknowledging: string[]
  ask_if_settled: boolean
  may_ask_if_settled: boolean
  begun_at_once_max: number
  backup_minute: number | null
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
  inbox_id: number | null
  own_teams: boolean
  promised: boolean
  language: Tongue | null
  organisation_id: number | null
  organisation_name: string | null
  unread: boolean
  urgent: boolean
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
  customer_name: string | null
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

export interface SettledFigures {
  since: string
  shown: boolean
  mailed: number | null
  mailed_answered: number | null
  answered: number | null
  yes: number | null
  no: number | null
  response_percent: number | null
  yes_percent: number | null
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

export interface ShowChatIdentity {
  identity: string
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
  answers?: FieldAnswer[]
  urgent?: boolean
}

export interface StartedBy {
  id?: number
  email?: string
  name?: string
  phone?: string
}

export interface Survey {
  scale: SurveyScale
  question_en: string
  question_de: string
  question_zh: string
}

export interface SurveyFigures {
  since: string
  scale: SurveyScale
  shown: boolean
  asked: number
  answered: number
  marks: number[]
  response_percent: number | null
  content_percent: number | null
  ease_mean_percents: number | null
  net_promoters: number | null
}

export interface SurveyView {
  scale: SurveyScale
  question_en: string
  question_de: string
  question_zh: string
  changed_by: string | null
  changed_at: string | null
}

export interface TeamList {
  items: TeamView[]
  changed_by: string | null
  changed_at: string | null
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

export interface TimeSaid {
  said: string
  words: string
  due_at: string
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
  outside: OutsideNews | null
  outside_name: string | null
  answer_id: number | null
  answer_text: string | null
  understood: boolean | null
  visitor: VisitorNews | null
  promise: PromiseLine | null
  settled: boolean | null
  scale: SurveyScale | null
  mark: number | null
  came_as: CameAs | null
  dial: Dial | null
  offers: boolean | null
  wished_by: WishedBy | null
  why_not: WhyNot | null
  effect_class: EffectClass | null
  answers: FormAnswerRow[]
  inbox: string | null
  language: Tongue | null
  urgent: boolean | null
}

export interface TimelinePage {
  items: TimelineItem[]
  next_before: number | null
}

export interface TimesSaid {
  items: TimeSaid[]
}

export interface TokenList {
  items: TokenRow[]
  changed_by: string | null
  changed_at: string | null
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

export interface VerdictView {
  effect_class: EffectClass
  is_question: boolean
  outcome: VerdictOutcome
  because: WhyNot | null
  until: string | null
  at: string
  conversation_id: number | null
  conversation_number: number | null
}

export interface WeekSlot {
  weekday: number
  from_minutes: number
  to_minutes: number
}

export interface WeekSlotView {
  weekday: number
  from_minutes: number
  to_minutes: number
}

export interface Whereabouts {
  conversation_id?: number
  writing: boolean
  idle?: boolean
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
  to?: string[]
  cc?: string[]
  bcc?: string[]
  purpose?: EffectClass
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
  promises?: PromiseInReply[]
}

export interface WrittenCount {
  effect_class: EffectClass
  in_30_days: number
  in_a_year: number
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

// Shapes we publish: what the API answers. Ids are numbers, instants RFC 3339, absent is null.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/lines.h"
#include "record/form_field.h"
#include "record/governor.h"
#include "record/mailbox_view.h"
#include "record/names.h"
#include "record/person_view.h"
#include "record/promise_view.h"
#include "record/saved_view.h"

namespace heard {

struct SetupView {
  bool needed = false;
  bool practice = false;  // one may look round the practice shop
};
HEARD_RECORD(SetupView, needed, practice);

struct PracticeView {
  PracticeState state = PracticeState::not_offered;
  int percent = 0;  // of what is being filled in
};
HEARD_RECORD(PracticeView, state, percent);

// How far an owner has come after the set-up.
struct FirstStepsView {
  FirstStep step = FirstStep::over;
  bool left = false;                              // for later; the settings lead back
  std::optional<ConversationId> conversation_id;  // the first that there was
  bool answered = false;                          // by us
};
HEARD_RECORD(FirstStepsView, step, left, conversation_id, answered);

// Where a colleague's note asks the reader, until they have looked.
struct AskedRow {
  ConversationId conversation_id;
  MessageId message_id;
  std::string by_name;
  Instant at;
};
HEARD_RECORD(AskedRow, conversation_id, message_id, by_name, at);

struct TeamView {
  TeamId id;
  std::string name;
  std::vector<PersonId> people;
};
HEARD_RECORD(TeamView, id, name, people);

struct TeamList {
  std::vector<TeamView> items;
  std::optional<std::string> changed_by;  // one of them, the last time
  std::optional<Instant> changed_at;
};
HEARD_RECORD(TeamList, items, changed_by, changed_at);

struct DeskView {
  std::string shop;
  PersonView person;
  std::vector<Colleague> people;
  int hold_seconds = 8;
  std::optional<std::string> public_url;
  std::string form_path;
  std::vector<std::string> tags;
  std::vector<SavedViewRow> views;            // the caller's and the shared ones, by name
  std::vector<AskedRow> asked;                // newest first
  std::optional<FirstStepsView> first_steps;  // an owner's, until they are over
  std::vector<TeamView> teams;                // by name
  std::vector<InboxBrief> inboxes;            // the default one first
  SendingView sending;
};
HEARD_RECORD(DeskView, shop, person, people, hold_seconds, public_url, form_path, tags, views, asked,
             first_steps, teams, inboxes, sending);

struct ShopView {
  std::string name;
  std::optional<std::string> zone;  // nothing: never told
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(ShopView, name, zone, changed_by, changed_at);

// A row of the inbox: the columns of one narrow query, in this order.
struct ConversationRow {
  ConversationId id;
  std::int64_t number = 0;
  ConversationState state = ConversationState::open;
  Channel channel = Channel::web_form;
  std::string subject;
  CustomerId customer_id;
  std::string customer_name;
  std::optional<PersonId> assignee_id;
  std::string preview;
  ByKind preview_by = ByKind::customer;
  Instant last_at;
  std::optional<Instant> waiting_since;
  std::optional<Instant> snoozed_until;
  std::int64_t message_count = 0;
  Instant created_at;
  MessageId last_message_id;
  std::optional<MessageId> last_customer_message_id;
  Lines tags;
  std::optional<TeamId> team_id;
  std::optional<Instant> proper_look_since;  // they ask us to look into it properly
  std::optional<CameAs> came_as;             // what they said it is, by the form they took
  std::optional<Instant> promised_by;        // the earliest that we owe
  InboxId inbox_id;
  std::optional<Tongue> language;
  std::optional<OrganisationId> organisation_id;  // that its customer belongs to
  bool urgent = false;                            // somebody says so
};
HEARD_RECORD(ConversationRow, id, number, state, channel, subject, customer_id, customer_name, assignee_id,
             preview, preview_by, last_at, waiting_since, snoozed_until, message_count, created_at,
             last_message_id, last_customer_message_id, tags, team_id, proper_look_since, came_as,
             promised_by, inbox_id, language, organisation_id, urgent);

struct ConversationPage {
  std::vector<ConversationRow> items;
  std::optional<std::string> next_cursor;
  ListOrder order = ListOrder::newest;   // as it was read; never usual
  std::optional<Instant> just_in_since;  // longest waiting: who began to wait from then on stands on top
};
HEARD_RECORD(ConversationPage, items, next_cursor, order, just_in_since);

// What somebody has said of themselves, and what of theirs is due before they are back.
struct AttentionSaid {
  Attention attention = Attention::here;
  std::optional<Instant> back_at;
  std::vector<ConversationRow> due;  // longest waiting first
};
HEARD_RECORD(AttentionSaid, attention, back_at, due);

struct ConversationHead {
  ConversationId id;
  std::int64_t number = 0;
  ConversationState state = ConversationState::open;
  Channel channel = Channel::web_form;
  std::string subject;
  CustomerId customer_id;
  std::string customer_name;
  std::optional<PersonId> assignee_id;
  std::string preview;
  ByKind preview_by = ByKind::customer;
  Instant last_at;
  std::optional<Instant> waiting_since;
  std::optional<Instant> snoozed_until;
  std::int64_t message_count = 0;
  Instant created_at;
  MessageId last_message_id;
  std::optional<MessageId> last_customer_message_id;
  Lines tags;
  std::optional<TeamId> team_id;
  std::optional<Instant> proper_look_since;
  std::optional<CameAs> came_as;
  std::optional<Instant> promised_by;
  InboxId inbox_id;
  std::optional<Tongue> language;
  std::optional<OrganisationId> organisation_id;
  bool urgent = false;
  bool language_said = false;  // by a person; else it is what their words are in
  std::optional<std::string> customer_email;
  std::optional<std::string> customer_phone;
  Instant customer_since;
  std::int64_t version = 0;
  std::optional<std::string> goal;
  std::optional<std::string> page_url;
  std::optional<std::string> goal_suggested;  // from their first words; only while there is no goal
  std::optional<Instant> planned_for;         // when the next planned reply goes out
  std::optional<ConversationId> merged_into;  // it goes on there
  std::optional<std::string> team_name;       // also of a team that was taken away
  std::optional<AnswerPeople>
      answer_people;                        // who an answer by mail goes to; nothing: it does not go by mail
  std::vector<std::string> bounced_people;  // of these, whom mail came back from for good
  std::optional<ConversationId> asked_for;  // somebody outside is asked here for this one
  std::optional<Instant> owed_by;           // until when they owe us an answer
  std::optional<std::string> vouched;       // the address that the shop's own site says is theirs
  std::vector<PromiseView> promises;        // what we owe in it, by time
  std::optional<std::string> own_channel;   // what the channel is called that it came by
  // An address or number that its sender claims there, which nobody vouches for.
  std::optional<std::string> own_channel_claim;
};
HEARD_RECORD(ConversationHead, id, number, state, channel, subject, customer_id, customer_name, assignee_id,
             preview, preview_by, last_at, waiting_since, snoozed_until, message_count, created_at,
             last_message_id, last_customer_message_id, tags, team_id, proper_look_since, came_as,
             promised_by, inbox_id, language, organisation_id, urgent, language_said, customer_email,
             customer_phone, customer_since, version, goal, page_url, goal_suggested, planned_for,
             merged_into, team_name, answer_people, bounced_people, asked_for, owed_by, vouched, promises,
             own_channel, own_channel_claim);

struct ConversationMade {
  ConversationId id;
  std::int64_t number = 0;
  MessageId message_id;
};
HEARD_RECORD(ConversationMade, id, number, message_id);

struct Delivery {
  std::string to;
  DeliveryState state = DeliveryState::held;
  std::optional<std::string> reason;
  std::optional<DeliveryReport> report{};  // what a channel of the house's own has told since
};
HEARD_RECORD(Delivery, to, state, reason, report);

struct AttachmentRow {
  AttachmentId id;
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
};
HEARD_RECORD(AttachmentRow, id, name, media_type, size);

struct AttachmentList {
  std::vector<AttachmentRow> items;
};
HEARD_RECORD(AttachmentList, items);

struct MessagePosted {
  MessageId id;
  MessageKind kind = MessageKind::reply;
  Instant at;
  std::vector<Delivery> delivery;
  std::optional<Instant> held_until;
};
HEARD_RECORD(MessagePosted, id, kind, at, delivery, held_until);

// We wrote first: the conversation, and its message as any reply of ours.
struct WrittenFirst {
  ConversationId id;
  std::int64_t number = 0;
  CustomerId customer_id;
  MessageId message_id;
  Instant at;
  std::vector<Delivery> delivery;
  std::optional<Instant> held_until;
};
HEARD_RECORD(WrittenFirst, id, number, customer_id, message_id, at, delivery, held_until);

// Who the words were for, and about what, when their conversation went with them.
struct FirstWordsTo {
  std::optional<CustomerId> customer_id;  // nothing: they were known by these words only
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::string subject;
  std::optional<ConversationId> asked_for;  // they were asked for the sake of this one
  std::optional<Instant> owed_by;
};
HEARD_RECORD(FirstWordsTo, customer_id, name, email, phone, subject, asked_for, owed_by);

struct Draft {
  std::string text;
  std::optional<std::string> html;
  std::optional<FirstWordsTo> first;  // there is no conversation any more: it had nothing else
  std::optional<Lines> to;            // who it went to by mail
  std::optional<Lines> cc;
  std::optional<Lines> bcc;
  std::vector<PromiseUnsaid> promises{};  // that it would have made
};
HEARD_RECORD(Draft, text, html, first, to, cc, bcc, promises);

// Words of a conversation, to be sent on: a letter to be finished.
struct ForwardDraft {
  std::string subject;
  std::string text;                        // the original below a line that says so
  std::vector<AttachmentRow> attachments;  // its files, waiting as the caller's uploads do
  int left_out = 0;                        // files that no message has room for
};
HEARD_RECORD(ForwardDraft, subject, text, attachments, left_out);

struct DraftView {
  ConversationId conversation_id;
  WrittenKind kind = WrittenKind::reply;
  std::string text;
  std::optional<std::string> html;
  Instant changed_at;
  std::optional<Lines> to;  // nothing: whoever it would go to anyway
  std::optional<Lines> cc;
  std::optional<Lines> bcc;
};
HEARD_RECORD(DraftView, conversation_id, kind, text, html, changed_at, to, cc, bcc);

struct DraftList {
  std::vector<DraftView> items;
};
HEARD_RECORD(DraftList, items);

// How far the reader has read the customer's words in a conversation.
struct SeenRow {
  ConversationId conversation_id;
  std::optional<MessageId> message_id;  // nothing: marked unread
  Instant at;                           // when it was written, or marked
};
HEARD_RECORD(SeenRow, conversation_id, message_id, at);

struct SeenList {
  std::vector<SeenRow> items;
  Instant since;  // what is not listed and was written no later counts as seen
};
HEARD_RECORD(SeenList, items, since);

struct ReadyAnswerView {
  ReadyAnswerId id;
  std::string name;
  std::string text;
  std::optional<std::string> html;
  std::optional<std::string> tag;  // done when it is sent: put on, taken, made so
  bool take = false;
  std::optional<ConversationState> state;
  std::optional<std::string> changed_by;
  Instant changed_at;
  std::optional<PersonId> assignee_id;  // given to them, or to a team, when it is sent
  std::optional<TeamId> team_id;
};
HEARD_RECORD(ReadyAnswerView, id, name, text, html, tag, take, state, changed_by, changed_at, assignee_id,
             team_id);

struct ReadyAnswerList {
  std::vector<ReadyAnswerView> items;
};
HEARD_RECORD(ReadyAnswerList, items);

struct NextView {
  std::optional<ConversationId> conversation_id;
};
HEARD_RECORD(NextView, conversation_id);

struct RulesView {
  int hold_seconds = 0;
  int quiet_days = 0;
  int link_days = 0;
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
  // Not to be changed at the desk.
  int set_aside_days = 0;
  int draft_days = 0;
  int session_days = 0;
  int invitation_days = 0;
  int sign_in_tries_max = 0;
  int sign_in_pause_minutes = 0;
  // To be changed as well.
  Assignment assignment = Assignment::by_number;
  int open_each_max = 0;
  int deleted_days = 0;
  std::vector<std::string> acknowledging;  // inboxes that tell whoever writes that it arrived
  bool ask_if_settled = false;             // to be changed as well: by mail, after it was settled
  bool may_ask_if_settled = false;         // mail can leave, and the house has a public address
  int begun_at_once_max = 0;               // to be changed as well
  std::optional<int> backup_minute;        // of every night, since midnight; nothing: nothing is put aside
};
HEARD_RECORD(RulesView, hold_seconds, quiet_days, link_days, changed_by, changed_at, set_aside_days,
             draft_days, session_days, invitation_days, sign_in_tries_max, sign_in_pause_minutes, assignment,
             open_each_max, deleted_days, acknowledging, ask_if_settled, may_ask_if_settled,
             begun_at_once_max, backup_minute);

struct TimelineItem {
  std::int64_t id = 0;
  Instant at;
  std::string kind;
  ByKind by_kind = ByKind::system;
  std::optional<std::int64_t> by_id;
  std::optional<std::string> by_name;
  std::optional<MessageId> message_id;
  std::optional<std::string> text;
  std::optional<std::string> html;
  std::vector<Delivery> delivery;
  std::optional<Instant> held_until;
  std::vector<AttachmentRow> attachments;
  std::optional<PersonId> assignee_id;
  std::optional<std::string> assignee_name;
  std::optional<Instant> until;  // when what was put off comes back
  std::optional<std::string> tag;
  std::optional<ConversationId> part_id;  // the merged conversation that it is from or speaks of
  std::optional<std::int64_t> part_number;
  bool together = false;           // of a merge: merged, else parted
  std::optional<SplitSide> split;  // of messages moved to part_id or from there, and how many they were
  std::optional<std::int64_t> split_count;
  std::optional<std::string> team;
  std::optional<AssignedBecause> because;  // by rule
  std::optional<MailSeen> mail;
  std::optional<BounceKind> bounce;         // the message came back
  std::optional<OutsideNews> outside;       // of somebody who is asked in part_id
  std::optional<std::string> outside_name;  // who they are
  // The answer of ours that is clear to them, or that they ask about, and how it begins.
  std::optional<MessageId> answer_id;
  std::optional<std::string> answer_text;
  std::optional<bool> understood;
  std::optional<VisitorNews> visitor;  // of somebody in the chat
  std::optional<PromiseLine> promise;
  std::optional<bool> settled;       // what they say to whether it is
  std::optional<SurveyScale> scale;  // and how it was
  std::optional<int> mark;
  std::optional<CameAs> came_as;  // what a person says it is
  // How often they want to be written to from now on, and how they said so; why something was not sent.
  std::optional<Dial> dial;
  std::optional<bool> offers;
  std::optional<WishedBy> wished_by;
  std::optional<WhyNot> why_not;
  std::optional<EffectClass> effect_class;
  std::vector<FormAnswerRow> answers;  // to fields of the form it came by
  std::optional<std::string> inbox;    // where it goes on
  std::optional<Tongue> language;      // that a person says it is in
  std::optional<bool> urgent;          // or not any more
};
HEARD_RECORD(TimelineItem, id, at, kind, by_kind, by_id, by_name, message_id, text, html, delivery,
             held_until, attachments, assignee_id, assignee_name, until, tag, part_id, part_number, together,
             split, split_count, team, because, mail, bounce, outside, outside_name, answer_id, answer_text,
             understood, visitor, promise, settled, scale, mark, came_as, dial, offers, wished_by, why_not,
             effect_class, answers, inbox, language, urgent);

struct TimelinePage {
  std::vector<TimelineItem> items;
  std::optional<std::int64_t> next_before;
};
HEARD_RECORD(TimelinePage, items, next_before);

// The same person, known under another name or address as well.
struct CustomerAlso {
  CustomerId id;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  Lines also_emails;
  Lines also_phones;
};
HEARD_RECORD(CustomerAlso, id, name, email, phone, also_emails, also_phones);

struct OrganisationBrief {
  OrganisationId id;
  std::string name;
  std::optional<std::string> domain;
  std::int64_t customer_count = 0;
};
HEARD_RECORD(OrganisationBrief, id, name, domain, customer_count);

struct OrganisationList {
  std::vector<OrganisationBrief> items;
};
HEARD_RECORD(OrganisationList, items);

struct CustomerView {
  CustomerId id;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  Instant created_at;
  std::vector<ConversationRow> conversations;  // the newest, with those of `also`
  std::optional<std::string> note;
  std::vector<CustomerAlso> also;         // merged into this one
  std::optional<CustomerId> merged_into;  // they go on there
  std::int64_t conversation_count = 0;    // all, with those of `also`
  Lines also_emails;                      // beside the one to write to
  Lines also_phones;
  std::optional<OrganisationBrief> organisation;
  std::optional<OrganisationBrief> organisation_suggested;  // they write from its domain and belong to none
  std::optional<std::string> note_by;
  std::optional<Instant> note_at;
  std::vector<PromiseView> promises;  // still to be done by us, the earliest first
};
HEARD_RECORD(CustomerView, id, name, email, phone, created_at, conversations, note, also, merged_into,
             conversation_count, also_emails, also_phones, organisation, organisation_suggested, note_by,
             note_at, promises);

// One conversation that was taken out of another again.
struct ConversationsApart {
  ConversationId id;
  ConversationId other_id;
};
HEARD_RECORD(ConversationsApart, id, other_id);

// Two people again, and which of their conversations stand apart because of it.
struct CustomersApart {
  CustomerView customer;
  std::vector<ConversationsApart> conversations;
};
HEARD_RECORD(CustomersApart, customer, conversations);

struct CustomerRow {
  CustomerId id;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  Instant created_at;
  std::optional<std::string> found_as;  // where another name or address of theirs was found
};
HEARD_RECORD(CustomerRow, id, name, email, phone, created_at, found_as);

struct OrganisationView {
  OrganisationId id;
  std::string name;
  std::optional<std::string> domain;
  Instant created_at;
  std::optional<std::string> note;
  std::optional<std::string> note_by;
  std::optional<Instant> note_at;
  std::int64_t customer_count = 0;
  std::vector<CustomerRow> customers;  // the newest
};
HEARD_RECORD(OrganisationView, id, name, domain, created_at, note, note_by, note_at, customer_count,
             customers);

struct CustomerList {
  std::vector<CustomerRow> items;
};
HEARD_RECORD(CustomerList, items);

enum class HitKind { conversation, customer, organisation };
HEARD_ENUM(HitKind, conversation, customer, organisation)

struct ExcerptPart {
  std::string text;
  bool hit = false;
};
HEARD_RECORD(ExcerptPart, text, hit);

struct SearchHit {
  HitKind kind = HitKind::conversation;
  std::int64_t id = 0;
  std::optional<ConversationId> conversation_id;
  std::optional<std::int64_t> number;
  std::string title;
  std::optional<std::string> customer_name;  // whose conversation it is
  std::optional<ConversationState> state;
  Instant at;
  std::vector<ExcerptPart> excerpt;
};
HEARD_RECORD(SearchHit, kind, id, conversation_id, number, title, customer_name, state, at, excerpt);

struct SearchPage {
  std::vector<SearchHit> items;
};
HEARD_RECORD(SearchPage, items);

struct LiveEvent {
  std::int64_t seq = 0;
  std::int64_t id = 0;
  Instant at;
  std::string kind;
  std::optional<ConversationId> conversation_id;
  std::optional<MessageId> message_id;
  ByKind by_kind = ByKind::system;
  std::int64_t by_id = 0;
};
HEARD_RECORD(LiveEvent, seq, id, at, kind, conversation_id, message_id, by_kind, by_id);

// Everybody who has this conversation open just now.
struct Presence {
  ConversationId conversation_id;
  std::vector<PersonHere> people;
};
HEARD_RECORD(Presence, conversation_id, people);

struct LiveFrame {
  std::int64_t seq = 0;
  bool reset = false;  // too far behind: read everything anew
  std::vector<LiveEvent> events;
  std::vector<ConversationRow> rows;
  // Null when there is nothing to say of it. What a socket is told first is all there is; what comes later is
  // the whole truth of each conversation it names.
  std::optional<std::vector<Presence>> presence{};
  std::optional<ColleagueAttention> attention{};
};
HEARD_RECORD(LiveFrame, seq, reset, events, rows, presence, attention);

struct Problem {
  int status = 500;
  std::string code;
  std::string title;
  std::optional<std::string> field;
};
HEARD_RECORD(Problem, status, code, title, field);

}  // namespace heard

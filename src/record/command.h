// What may be asked of the desk, as it comes over HTTP. A field that is absent is an empty optional;
// Patch<T> also tells "absent" from "null".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/secret.h"
#include "base/text.h"
#include "record/conversation.h"
#include "record/customer.h"
#include "record/form_field.h"
#include "record/person.h"
#include "record/promise.h"
#include "record/ready_answer.h"
#include "record/saved_view.h"
#include "record/team.h"

namespace heard {

// A field of a change: not mentioned, or mentioned with a value or null.
template <class T>
struct Patch {
  bool mentioned = false;
  std::optional<T> value;
};

struct SignIn {
  Text<254> email;
  Secret password;
  std::optional<Secret> totp;  // where a second factor is on: its code, or a recovery code
};
HEARD_RECORD(SignIn, email, password, totp);

struct SetUp {
  Secret token;
  Text<120> name;
  Text<254> email;
  Secret password;
  Text<120> shop;
  std::optional<Text<64>> zone;  // "Europe/Berlin", as the browser says it
};
HEARD_RECORD(SetUp, token, name, email, password, shop, zone);

// Who holds the printed link may look round the practice shop before anything is set up.
struct LookRound {
  Secret token;
};
HEARD_RECORD(LookRound, token);

struct EnterPractice {
  std::optional<bool> afresh;  // made anew, whatever was done in it
};
HEARD_RECORD(EnterPractice, afresh);

struct ChangeFirstSteps {
  std::optional<FirstStep> step;
  std::optional<bool> left;
};
HEARD_RECORD(ChangeFirstSteps, step, left);

struct AcceptInvitation {
  Secret token;
  Secret password;
  std::optional<Secret> totp;  // as at sign-in
};
HEARD_RECORD(AcceptInvitation, token, password, totp);

struct ConfirmSecondFactor {
  Secret totp;
};
HEARD_RECORD(ConfirmSecondFactor, totp);

// One of the two.
struct EndSecondFactor {
  std::optional<Secret> password;
  std::optional<Secret> totp;
};
HEARD_RECORD(EndSecondFactor, password, totp);

struct AddPerson {
  Text<254> email;
  Text<120> name;
  Role role = Role::agent;
  std::optional<Text<20>> language;  // of the mail to them: "en", "de", "zh"
};
HEARD_RECORD(AddPerson, email, name, role, language);

struct ChangePerson {
  std::optional<Text<120>> name;
  std::optional<Role> role;
  std::optional<bool> active;
};
HEARD_RECORD(ChangePerson, name, role, active);

// Of oneself.
struct ChangeMe {
  Patch<Text<120>> shown_name;
};
HEARD_RECORD(ChangeMe, shown_name);

// Of oneself: the address one signs in with, and what is told there by mail.
struct ChangeMyMail {
  std::optional<Text<254>> email;  // wants the password
  std::optional<Secret> password;
  std::optional<bool> alerts;
  std::optional<Text<20>> language;  // "en", "de", "zh"
};
HEARD_RECORD(ChangeMyMail, email, password, alerts, language);

struct ProveAddress {
  Secret code;
};
HEARD_RECORD(ProveAddress, code);

struct AskReset {
  Text<254> email;
  std::optional<Text<20>> language;
};
HEARD_RECORD(AskReset, email, language);

// Makes this device one that several people share.
struct ShareDevice {
  Secret password;
};
HEARD_RECORD(ShareDevice, password);

struct UnlockTill {
  PersonId person_id;
  Secret pin;
};
HEARD_RECORD(UnlockTill, person_id, pin);

struct SetPin {
  Secret pin;
  Secret password;
};
HEARD_RECORD(SetPin, pin, password);

// Of oneself, and of now.
struct SayAttention {
  Attention attention = Attention::here;
  std::optional<Instant> back_at;  // with not_now
};
HEARD_RECORD(SayAttention, attention, back_at);

struct ChangeShop {
  std::optional<Text<120>> name;
  std::optional<Text<64>> zone;  // "Europe/Berlin"
};
HEARD_RECORD(ChangeShop, name, zone);

struct AddToken {
  Text<120> name;
  std::optional<TokenScope> scope;
};
HEARD_RECORD(AddToken, name, scope);

struct StartedBy {
  std::optional<CustomerId> id;
  std::optional<Text<254>> email;
  std::optional<Text<200>> name;
  std::optional<Text<40>> phone;
};
HEARD_RECORD(StartedBy, id, email, name, phone);

struct StartConversation {
  StartedBy customer;
  std::optional<InboxId> inbox;
  std::optional<Channel> channel;
  Text<subject_bytes_max> subject;
  Text<message_bytes_max> text;
  std::vector<FieldAnswer> answers;  // to the fields of its inbox
  std::optional<bool> urgent{};
};
HEARD_RECORD(StartConversation, customer, inbox, channel, subject, text, answers, urgent);

constexpr std::size_t mail_name_bytes_max = 500;  // "Name <address>"
using PeopleNamed = std::optional<std::vector<Text<mail_name_bytes_max>>>;

// A conversation that we begin. The first words are ours: a reply to nothing.
struct WriteFirst {
  StartedBy customer;
  std::optional<InboxId> inbox;
  Text<subject_bytes_max> subject;
  std::optional<Text<message_bytes_max>> text;
  std::optional<Text<html_bytes_max>> html;
  std::optional<int> send_after_seconds;
  std::optional<bool> settle;
  std::optional<Instant> send_at;         // planned for later
  std::vector<AttachmentId> attachments;  // uploads of one's own that wait for no conversation yet
  // By mail to these as well: beside the customer, copied, copied unseen. "Name <address>" or an address.
  PeopleNamed to{};
  PeopleNamed cc{};
  PeopleNamed bcc{};
  std::optional<EffectClass> purpose{};  // answer, ask, tell or sell; not said: answer
};
HEARD_RECORD(WriteFirst, customer, inbox, subject, text, html, send_after_seconds, settle, send_at,
             attachments, to, cc, bcc, purpose);

// Asking somebody else for the sake of a conversation, by mail: its customer never sees it.
struct AskOutside {
  std::vector<Text<mail_name_bytes_max>> to;  // the first is who is asked
  PeopleNamed cc{};
  PeopleNamed bcc{};
  std::optional<InboxId> inbox;  // not said: the conversation's own
  Text<subject_bytes_max> subject;
  std::optional<Text<message_bytes_max>> text;
  std::optional<Text<html_bytes_max>> html;
  std::optional<Instant> owed_by;    // until when they owe us an answer
  std::optional<bool> is_forwarded;  // its words were sent on, rather than a question asked
  std::optional<int> send_after_seconds;
  std::optional<Instant> send_at;
  std::vector<AttachmentId> attachments;  // as in WriteFirst
};
HEARD_RECORD(AskOutside, to, cc, bcc, inbox, subject, text, html, owed_by, is_forwarded, send_after_seconds,
             send_at, attachments);

// One message of a conversation is to be sent on, or nothing said: all that was said in it.
struct ForwardWords {
  std::optional<MessageId> message_id;
};
HEARD_RECORD(ForwardWords, message_id);

struct WriteMessage {
  WrittenKind kind = WrittenKind::reply;
  std::optional<Text<message_bytes_max>> text;
  std::optional<Text<html_bytes_max>> html;
  std::optional<MessageId> seen_through;
  std::optional<int> send_after_seconds;
  std::optional<bool> settle;
  std::optional<Instant> send_at;         // planned for later
  std::vector<AttachmentId> attachments;  // uploads of one's own for this
  std::vector<PersonId> ask;              // colleagues whom a note is for
  // Who a reply goes to by mail: "Name <address>" or the address alone. Not said: as the conversation's
  // answer_people has it; with `to` said, nobody else unless said.
  PeopleNamed to{};
  PeopleNamed cc{};
  PeopleNamed bcc{};
  std::vector<PromiseInReply> promises{};
};
HEARD_RECORD(WriteMessage, kind, text, html, seen_through, send_after_seconds, settle, send_at, attachments,
             ask, to, cc, bcc, promises);

// A planned reply goes out then, as it is.
struct RetimeReply {
  Instant send_at;
};
HEARD_RECORD(RetimeReply, send_at);

// Words not sent yet. Empty text takes them away.
struct KeepDraft {
  WrittenKind kind = WrittenKind::reply;
  Text<message_bytes_max> text;
  std::optional<Text<html_bytes_max>> html;
  std::optional<Instant> seen_at;  // changed_at of the draft that this one goes on from
  // Who it is to go to, as in WriteMessage; not said: whoever it would go to anyway.
  PeopleNamed to{};
  PeopleNamed cc{};
  PeopleNamed bcc{};
};
HEARD_RECORD(KeepDraft, kind, text, html, seen_at, to, cc, bcc);

// How far one has read; null marks it unread.
struct MarkSeen {
  Patch<MessageId> message_id;
};
HEARD_RECORD(MarkSeen, message_id);

struct ChangeConversation {
  std::optional<ConversationState> state;
  Patch<PersonId> assignee_id;
  std::optional<Text<subject_bytes_max>> subject;
  Patch<Instant> snooze;                                 // comes back then; null: at once
  std::optional<std::vector<Text<tag_bytes_max>>> tags;  // exactly these
  Patch<Text<goal_bytes_max>> goal;
  Patch<TeamId> team_id;
  Patch<Instant> owed_by;           // where somebody outside is asked: until when they owe us an answer
  std::optional<InboxId> inbox_id;  // what is written from then on leaves by it
  Patch<CameAs> came_as;            // what it is, whichever way it came; null: neither
  Patch<Tongue> language;           // what it is in; null: as their words have it
  std::optional<bool> urgent;
};
HEARD_RECORD(ChangeConversation, state, assignee_id, subject, snooze, tags, goal, team_id, owed_by, inbox_id,
             came_as, language, urgent);

// One conversation into another of the same customer, or out of it again.
struct MergeConversation {
  ConversationId other_id;
};
HEARD_RECORD(MergeConversation, other_id);

// These messages go on in a conversation of their own.
struct SplitConversation {
  std::vector<MessageId> message_ids;
  std::optional<Text<subject_bytes_max>> subject;  // nothing: from their words
};
HEARD_RECORD(SplitConversation, message_ids, subject);

// One customer into another, who is the same person, or out again.
struct MergeCustomer {
  CustomerId other_id;
};
HEARD_RECORD(MergeCustomer, other_id);

struct ChangeCustomer {
  std::optional<Text<200>> name;
  Patch<Text<254>> email;
  Patch<Text<40>> phone;
  Patch<Text<customer_note_bytes_max>> note;
  std::optional<std::vector<Text<254>>> also_emails;  // exactly these, beside the one to write to
  std::optional<std::vector<Text<40>>> also_phones;
  Patch<OrganisationId> organisation_id;
};
HEARD_RECORD(ChangeCustomer, name, email, phone, note, also_emails, also_phones, organisation_id);

struct AddOrganisation {
  Text<200> name;
  std::optional<Text<253>> domain;
};
HEARD_RECORD(AddOrganisation, name, domain);

struct ChangeOrganisation {
  std::optional<Text<200>> name;
  Patch<Text<253>> domain;
  Patch<Text<customer_note_bytes_max>> note;
};
HEARD_RECORD(ChangeOrganisation, name, domain, note);

struct AddReadyAnswer {
  Text<ready_answer_name_bytes_max> name;
  Text<ready_answer_bytes_max> text;
  std::optional<Text<ready_answer_bytes_max>> html;
  std::optional<Text<tag_bytes_max>> tag;
  std::optional<bool> take;
  std::optional<ConversationState> state;
  std::optional<PersonId> assignee_id;  // who has it from then on; not with take
  std::optional<TeamId> team_id;
};
HEARD_RECORD(AddReadyAnswer, name, text, html, tag, take, state, assignee_id, team_id);

struct ChangeReadyAnswer {
  std::optional<Text<ready_answer_name_bytes_max>> name;
  std::optional<Text<ready_answer_bytes_max>> text;
  Patch<Text<ready_answer_bytes_max>> html;
  Patch<Text<tag_bytes_max>> tag;
  std::optional<bool> take;
  Patch<ConversationState> state;
  Patch<PersonId> assignee_id;
  Patch<TeamId> team_id;
};
HEARD_RECORD(ChangeReadyAnswer, name, text, html, tag, take, state, assignee_id, team_id);

struct AddSavedView {
  Text<saved_view_name_bytes_max> name;
  std::optional<bool> shared;
  std::optional<ConversationState> state;
  std::optional<Whose> whose;
  std::optional<PersonId> person_id;  // with whose: person
  std::optional<Text<tag_bytes_max>> tag;
  std::optional<Channel> channel;
  std::optional<TeamId> team_id;
  std::optional<InboxId> inbox_id;
  std::optional<bool> own_teams;  // of teams that the reader is in
  std::optional<bool> promised;   // something is promised in it that we owe
  std::optional<Tongue> language;
  std::optional<OrganisationId> organisation_id;
  std::optional<bool> unread;  // the reader has not seen its customer's last words
  std::optional<bool> urgent;
};
HEARD_RECORD(AddSavedView, name, shared, state, whose, person_id, tag, channel, team_id, inbox_id, own_teams,
             promised, language, organisation_id, unread, urgent);

struct ChangeSavedView {
  std::optional<Text<saved_view_name_bytes_max>> name;
  std::optional<bool> shared;
  Patch<ConversationState> state;
  std::optional<Whose> whose;
  Patch<PersonId> person_id;
  Patch<Text<tag_bytes_max>> tag;
  Patch<Channel> channel;
  Patch<TeamId> team_id;
  Patch<InboxId> inbox_id;
  std::optional<bool> own_teams;
  std::optional<bool> promised;
  Patch<Tongue> language;
  Patch<OrganisationId> organisation_id;
  std::optional<bool> unread;
  std::optional<bool> urgent;
};
HEARD_RECORD(ChangeSavedView, name, shared, state, whose, person_id, tag, channel, team_id, inbox_id,
             own_teams, promised, language, organisation_id, unread, urgent);

struct AddTeam {
  Text<team_name_bytes_max> name;
  std::vector<PersonId> people;
};
HEARD_RECORD(AddTeam, name, people);

struct ChangeTeam {
  std::optional<Text<team_name_bytes_max>> name;
  std::optional<std::vector<PersonId>> people;  // exactly these
  std::optional<bool> active;                   // false: taken away; true: put back
};
HEARD_RECORD(ChangeTeam, name, people, active);

struct ChangeRules {
  std::optional<int> hold_seconds;
  std::optional<int> quiet_days;
  std::optional<int> link_days;
  std::optional<Assignment> assignment;
  std::optional<int> open_each_max;
  std::optional<bool> ask_if_settled;
  std::optional<int> begun_at_once_max;  // by one sender, by mail (care/flood.h)
};
HEARD_RECORD(ChangeRules, hold_seconds, quiet_days, link_days, assignment, open_each_max, ask_if_settled,
             begun_at_once_max);

// What a browser says over the live channel whenever it changes.
struct Whereabouts {
  std::optional<ConversationId> conversation_id;  // the one that is open and looked at
  bool writing = false;                           // an answer in it, within the last seconds
  std::optional<bool> idle;                       // nothing was done there for a while: nobody counts as here
};
HEARD_RECORD(Whereabouts, conversation_id, writing, idle);

struct AdvanceClock {
  std::int64_t advance_seconds = 0;
};
HEARD_RECORD(AdvanceClock, advance_seconds);

}  // namespace heard

// The nouns of the trade as ids and closed lists. Enumerators are spelled as they are stored and published.
#pragma once

#include <array>
#include <cstdint>

#include "base/describe.h"
#include "base/id.h"

namespace heard {

struct Person;
struct Customer;
struct Inbox;
struct Conversation;
struct Message;
struct Attachment;
struct Arrival;
struct Effect;
struct Timer;
struct ApiToken;
struct Tag;
struct ReadyAnswer;
struct SavedView;
struct Team;
struct Organisation;
struct Letter;
struct Alert;
struct Promise;
struct OwnChannel;
struct FormField;

using PersonId = Id<Person>;
using CustomerId = Id<Customer>;
using InboxId = Id<Inbox>;
using ConversationId = Id<Conversation>;
using MessageId = Id<Message>;
using AttachmentId = Id<Attachment>;
using ArrivalId = Id<Arrival>;
using EffectId = Id<Effect>;
using TimerId = Id<Timer>;
using ApiTokenId = Id<ApiToken>;
using TagId = Id<Tag>;
using ReadyAnswerId = Id<ReadyAnswer>;
using SavedViewId = Id<SavedView>;
using TeamId = Id<Team>;
using OrganisationId = Id<Organisation>;
using LetterId = Id<Letter>;
using AlertId = Id<Alert>;
using PromiseId = Id<Promise>;
using OwnChannelId = Id<OwnChannel>;
using FormFieldId = Id<FormField>;

// Shown as colleague, lead, owner. Each may do what those before it may.
enum class Role { agent, supervisor, admin };
HEARD_ENUM(Role, agent, supervisor, admin)

// `webhook`: a channel that the house brings itself (record/own_channel.h).
enum class Channel { web_form, api, email, chat, webhook };
HEARD_ENUM(Channel, web_form, api, email, chat, webhook)

// What its customer said it is, by the form that they took; a person decides what it becomes.
enum class CameAs { complaint, giving_back };
HEARD_ENUM(CameAs, complaint, giving_back)

// The languages in which the house writes by itself.
enum class Tongue { en, de, zh };
HEARD_ENUM(Tongue, en, de, zh)

// Which of the folders of a mailbox a mail was found in; handed in by a mail server: inbox.
enum class MailOrigin { inbox, junk, sent };
HEARD_ENUM(MailOrigin, inbox, junk, sent)

// Shown as our turn, waiting for them, come back later, settled, not for us; merged: it goes on in another
// one; deleted: nobody sees it but leads, who can put it back; outside: somebody else was asked for the sake
// of another one, in whose timeline it stands.
enum class ConversationState { open, waiting, snoozed, resolved, set_aside, merged, deleted, outside };
HEARD_ENUM(ConversationState, open, waiting, snoozed, resolved, set_aside, merged, deleted, outside)

// `all` is everything but what was set aside, merged into another one or deleted; `asked` where a colleague's
// note asks the reader; `team` what waits for a team that the reader is in; `deleted` is for leads.
enum class View { open, mine, unassigned, waiting, snoozed, resolved, all, set_aside, asked, team, deleted };
HEARD_ENUM(View, open, mine, unassigned, waiting, snoozed, resolved, all, set_aside, asked, team, deleted)

// The path of a shop that was just set up, in its order: a first message comes in, is answered, how one is
// called, who else works here, what is set; then it is over.
enum class FirstStep { way_in, answer, call, invite, end, over };
HEARD_ENUM(FirstStep, way_in, answer, call, invite, end, over)

// The practice shop beside one's own. `none`: not made yet.
enum class PracticeState { not_offered, none, filling, ready, failed };
HEARD_ENUM(PracticeState, not_offered, none, filling, ready, failed)

// `usual`: newest on top while few wait, the longest waiting on top when many do.
enum class ListOrder { newest, usual, longest_waiting };
HEARD_ENUM(ListOrder, newest, usual, longest_waiting)

// Whose conversations a saved view shows.
enum class Whose { anyone, me, nobody, person };
HEARD_ENUM(Whose, anyone, me, nobody, person)

// What one of two conversations tells of messages that were moved between them: it gave some away (split_off)
// or began with them (split_off_from); it has them again (put_back) or is without them (given_back).
enum class SplitSide { split_off, split_off_from, put_back, given_back };
HEARD_ENUM(SplitSide, split_off, split_off_from, put_back, given_back)

// What a conversation tells of somebody outside who was asked for its sake: by a question, or by its words
// sent on; they answered, did not by the time they owed it, or never got it; the question was taken back.
enum class OutsideNews { asked, forwarded, answered, overdue, bounced, taken_back };
HEARD_ENUM(OutsideNews, asked, forwarded, answered, overdue, bounced, taken_back)

// What a visitor of the chat does beside writing: they leave an address that answers go to as well, or the
// shop's own site says who they are.
enum class VisitorNews { left_address, vouched_for };
HEARD_ENUM(VisitorNews, left_address, vouched_for)

enum class ByKind { customer, person, system };
HEARD_ENUM(ByKind, customer, person, system)

// What a person writes at the desk.
enum class WrittenKind { reply, note };
HEARD_ENUM(WrittenKind, reply, note)

enum class MessageKind { customer, reply, note };
HEARD_ENUM(MessageKind, customer, reply, note)

// What a person is told about one recipient of a reply.
enum class DeliveryState { held, queued, sending, sent, unknown, failed, cancelled };
HEARD_ENUM(DeliveryState, held, queued, sending, sent, unknown, failed, cancelled)

// Whether somebody takes people just now: the one in front of them goes before everybody who writes, and
// `not_now` is with or without a time when they are back.
enum class Attention { here, with_a_customer, not_now };
HEARD_ENUM(Attention, here, with_a_customer, not_now)

// How the house gives new conversations to people. `by_number`: by taking while few answer, else by rule.
enum class Assignment { by_number, by_taking, by_rule };
HEARD_ENUM(Assignment, by_number, by_taking, by_rule)

// Why the house assigned it by rule: they answered this customer last time, they have the fewest open, or,
// given back, its person is away.
enum class AssignedBecause { last_time, fewest_open, away };
HEARD_ENUM(AssignedBecause, last_time, fewest_open, away)

// What was promised. The first two are clocks of answering, that any answer keeps; the others are kept when
// somebody says so.
enum class PromiseKind { first_reply, next_update, answer, action, call_back, refund, follow_up, own };
HEARD_ENUM(PromiseKind, first_reply, next_update, answer, action, call_back, refund, follow_up, own)

// How one ends, never twice. Late: kept, after a machine had told the customer that it takes longer. Voided:
// nobody waited for it any more, by our own word; counted beside the rates.
enum class PromiseState { open, kept, late, broken, released, voided };
HEARD_ENUM(PromiseState, open, kept, late, broken, released, voided)

// By what a rule says when: the close of a business day, so many hours in which the house is open, or
// nothing.
enum class PromiseWithin { business_days, open_hours, nothing };
HEARD_ENUM(PromiseWithin, business_days, open_hours, nothing)

// What the rules of a trade ask for where somebody complains: that it arrived is said, they are told how far
// it is, they have the answer, and until when it may be put off with a reason.
enum class DeadlineStep { acknowledge, update, answer, limit };
HEARD_ENUM(DeadlineStep, acknowledge, update, answer, limit)

// From when on it counts.
enum class DeadlineStart { received, acknowledged, last_word };
HEARD_ENUM(DeadlineStart, received, acknowledged, last_word)

// Business days are Monday to Friday without holidays, whatever the house's own week is.
enum class DeadlineUnit { days, business_days, weeks };
HEARD_ENUM(DeadlineUnit, days, business_days, weeks)

// By which scale customers are asked how it was, once they have said whether it is settled: how content they
// are (1 to 5), how easy it was (1 to 7), whether they would recommend us (0 to 10).
enum class SurveyScale { off, csat, ces, nps };
HEARD_ENUM(SurveyScale, off, csat, ces, nps)

// What a channel of the house's own tells of an answer that it took.
enum class DeliveryReport { delivered, read, failed };
HEARD_ENUM(DeliveryReport, delivered, read, failed)

// Every outbound effect is one of these; the verdict looks at nothing else first.
enum class EffectClass { answer, update, ask, tell, sell };
HEARD_ENUM(EffectClass, answer, update, ask, tell, sell)

enum class EffectState { waiting, leased, started, done, unknown, dead, cancelled };
HEARD_ENUM(EffectState, waiting, leased, started, done, unknown, dead, cancelled)

// H(nonce, content): lets the log prove what was said without saying it.
struct ContentHash {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const ContentHash&) const = default;
};

// Who did something. id is a person's or a customer's by kind; 0 for the system.
struct By {
  ByKind kind = ByKind::system;
  std::int64_t id = 0;
};
HEARD_RECORD(By, kind, id);

}  // namespace heard

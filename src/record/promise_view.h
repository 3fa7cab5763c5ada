// Promises as the API shows them, and as people ask for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/conversation.h"
#include "record/deadline.h"
#include "record/promise.h"

namespace heard {

// Column order is that of the query.
struct PromiseView {
  PromiseId id;
  ConversationId conversation_id;  // where it goes on, if it was merged
  std::int64_t conversation_number = 0;
  std::string subject;
  CustomerId customer_id;
  std::string customer_name;
  std::optional<PersonId> assignee_id;  // who owes it
  PromiseKind kind = PromiseKind::own;
  PromiseState state = PromiseState::open;
  std::string words;
  Instant made_at;
  std::optional<std::string> made_by;  // nothing: by rule
  std::optional<MessageId> message_id;
  Instant due_at;
  Instant first_due_at;
  int renewals = 0;
  std::optional<Instant> told_by_machine_at;
  std::optional<Instant> warned_at;
  std::optional<Instant> ended_at;
  std::optional<Instant> made_good_at;
  std::optional<std::string> rule_source;  // of the rules of a trade, where those made it
  std::optional<std::string> rule_what;    // is due by them
  std::optional<Instant> limit_at;         // only a lead moves it further
};
HEARD_RECORD(PromiseView, id, conversation_id, conversation_number, subject, customer_id, customer_name,
             assignee_id, kind, state, words, made_at, made_by, message_id, due_at, first_due_at, renewals,
             told_by_machine_at, warned_at, ended_at, made_good_at, rule_source, rule_what, limit_at);

// What a reply would have said of a promise, given back with its words.
struct PromiseUnsaid {
  std::optional<PromiseId> id;  // nothing: a new one
  PromiseKind kind = PromiseKind::own;
  std::string words;
  std::optional<Instant> due_at;
  std::optional<std::string> reason;
  bool kept = false;
};
HEARD_RECORD(PromiseUnsaid, id, kind, words, due_at, reason, kept);

// What a line of the timeline tells of one.
struct PromiseLine {
  PromiseKind kind = PromiseKind::own;
  std::string words;
  std::optional<Instant> due_at;      // that was said then
  std::optional<PromiseState> state;  // how it ended then
};
HEARD_RECORD(PromiseLine, kind, words, due_at, state);

struct PromiseList {
  std::vector<PromiseView> items;
  bool more = false;  // there are more than are shown
};
HEARD_RECORD(PromiseList, items, more);

// What people are shown before they promise a time.
struct PromiseDay {
  std::int64_t owed = 0;  // by whoever would owe it, on that day
  bool open = true;       // the house is open at that time
  bool away = false;      // whoever would owe it has said they are not back by then
  std::optional<Instant>
      next_free;  // the close of the next open day with less owed; nothing: this one is good
};
HEARD_RECORD(PromiseDay, owed, open, away, next_free);

// Words of a reply that is being written.
struct ReadWords {
  Text<message_bytes_max> text;
};
HEARD_RECORD(ReadWords, text);

// A time that is said in them, and could be recorded as a promise.
struct TimeSaid {
  std::string said;   // the time alone, as it stands there
  std::string words;  // the sentence
  Instant due_at;     // where no hour is said: when the house closes that day
};
HEARD_RECORD(TimeSaid, said, words, due_at);

struct TimesSaid {
  std::vector<TimeSaid> items;
};
HEARD_RECORD(TimesSaid, items);

struct MakePromise {
  PromiseKind kind = PromiseKind::own;
  std::optional<Text<promise_words_bytes_max>> words;
  Instant due_at;
};
HEARD_RECORD(MakePromise, kind, words, due_at);

// One of them. A new time is told to the customer, so it is part of a reply, unless they were told otherwise:
// then it says how (reason).
struct ChangePromise {
  std::optional<PromiseState> state;  // kept, released; kept of a broken one: done all the same
  std::optional<Instant> due_at;
  std::optional<Text<promise_reason_bytes_max>> reason;
};
HEARD_RECORD(ChangePromise, state, due_at, reason);

// Of those that ended in a span of time, by how.
struct PromiseFigures {
  Instant from;
  Instant to;
  std::int64_t ended = 0;  // all but released and voided
  std::int64_t kept_as_first_said = 0;
  std::int64_t told_in_time = 0;  // kept by a later time that the customer was told beforehand
  std::int64_t late = 0;          // kept after a machine had told them
  std::int64_t broken = 0;
  std::int64_t released = 0;
  std::int64_t voided = 0;
  std::optional<std::int64_t> wait_median_minutes;  // between making one and the time first said
  std::vector<PromiseView> voided_some;             // at most ten, for the owner's eyes
};
HEARD_RECORD(PromiseFigures, from, to, ended, kept_as_first_said, told_in_time, late, broken, released,
             voided, wait_median_minutes, voided_some);

// What the house promises by itself when somebody writes, and tells them. A row as stored.
struct PromisePolicy {
  std::int64_t position = 0;  // the first that fits counts
  std::optional<InboxId> inbox;
  std::optional<TeamId> team;
  std::optional<CameAs> came_as;
  PromiseWithin within = PromiseWithin::business_days;
  int amount = 1;       // business days or open hours; of nothing: none
  bool urgent = false;  // of what is urgent only
};
HEARD_RECORD(PromisePolicy, position, inbox, team, came_as, within, amount, urgent);

constexpr std::size_t promise_policies_max = 50;

struct PolicyAsked {
  std::optional<InboxId> inbox_id;
  std::optional<TeamId> team_id;
  std::optional<CameAs> came_as;
  PromiseWithin within = PromiseWithin::business_days;
  int amount = 1;
  std::optional<bool> urgent{};  // of what is urgent only
};
HEARD_RECORD(PolicyAsked, inbox_id, team_id, came_as, within, amount, urgent);

struct PromiseRules {
  std::vector<PolicyAsked> policies;        // the last is the one for everything else
  bool machine_tells = false;               // an update by machine where a promise would lapse unsaid
  bool follows_up = false;                  // after a complaint they are asked once whether all is well
  std::optional<Text<60>> deadline_pack{};  // the rules of a trade, for complaints; nothing: of none
};
HEARD_RECORD(PromiseRules, policies, machine_tells, follows_up, deadline_pack);

// The same, as it is shown.
struct PromisePolicyRow {
  std::optional<InboxId> inbox_id;
  std::optional<TeamId> team_id;
  std::optional<CameAs> came_as;
  PromiseWithin within = PromiseWithin::business_days;
  int amount = 1;
  bool urgent = false;
  bool operator==(const PromisePolicyRow&) const = default;
};
HEARD_RECORD(PromisePolicyRow, inbox_id, team_id, came_as, within, amount, urgent);

struct PromiseRulesView {
  std::vector<PromisePolicyRow> policies;
  bool machine_tells = false;
  bool follows_up = false;
  bool hours_told = false;  // without hours of the house nothing is promised by rule
  std::optional<std::string> deadline_pack;
  std::vector<DeadlinePackView> deadline_packs;  // that there are
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(PromiseRulesView, policies, machine_tells, follows_up, hours_told, deadline_pack, deadline_packs,
             changed_by, changed_at);

}  // namespace heard

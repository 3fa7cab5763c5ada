#include "care/promise.h"

#include "base/local_time.h"
#include "care/content_hash.h"
#include "care/snooze.h"

namespace heard::care {
namespace {

void ends(Decision& decision, Promise& promise, PromiseState state, By by, Instant now) {
  decision.happened_to(promise, PromiseEnded{.promise = promise.id, .state = state}, now, by);
}

bool is_out_of_sight(ConversationState state) {
  return state == ConversationState::set_aside || state == ConversationState::deleted;
}

}  // namespace

Result<void> check_promise(PromiseKind kind, std::string_view words, Instant due_at, Instant now) {
  if (due_at <= now)
    return invalid("time_passed", "This time has passed already. Please choose a later one.", "due_at");
  if (due_at > now + promise_ahead_max)
    return invalid("too_far_ahead", "This is over two years away. Please choose an earlier time.", "due_at");
  if (!is_reply_clock(kind) && words.empty())
    return invalid("missing", "Please say what is promised, in the words you used.", "words");
  return {};
}

void promise(Decision& decision, const Promising& said) {
  Promise made{.id = said.promise,
               .conversation = decision.after.id,
               .message = said.message,
               .zone = Text<64>::cut(said.zone),
               .words = said.words,
               .nonce = said.nonce};
  PromiseMade event{.promise = said.promise,
                    .of_kind = said.kind,
                    .due_at = said.due_at,
                    .due_local_minutes = local_minutes(said.zone, said.due_at),
                    .words = {}};
  if (!said.words.empty()) event.words = content_hash(said.nonce, said.words.view());
  decision.happened_to(made, event, said.now, said.by);
  if (said.by.kind == ByKind::person && !decision.after.assignee)
    decision.happened(ConversationAssigned{PersonId{said.by.id}}, said.now, said.by);
}

Result<void> check_renewal(const Promise& promise, const Renewal& renewal) {
  HEARD_CHECK(check_promise(PromiseKind::next_update, {}, renewal.due_at, renewal.now));
  if (promise.state != PromiseState::open)
    return conflict("ended", "This promise has ended. You can make a new one.");
  const bool same = promise.renewed_by == PersonId{renewal.by.id};
  if (promise.renewals >= renewals_alone && same && !renewal.leads && !renewal.all_alone)
    return conflict("second_pair",
                    "You have moved this time twice. Please ask a colleague to look at it and to move it.");
  return {};
}

void renew(Decision& decision, Promise promise, const Renewal& renewal) {
  if (renewal.message) promise.message = renewal.message;
  const bool same_eyes = promise.renewals >= renewals_alone && renewal.all_alone;
  decision.happened_to(promise,
                       PromiseRenewed{.promise = promise.id,
                                      .due_at = renewal.due_at,
                                      .due_local_minutes = local_minutes(promise.zone.view(), renewal.due_at),
                                      .same_eyes = same_eyes},
                       renewal.now, renewal.by);
}

void keep(Decision& decision, Promise promise, std::optional<MessageId> message, By by, Instant now) {
  if (promise.state != PromiseState::open) return;
  if (message) promise.message = message;
  ends(decision, promise, promise.told_by_machine_at ? PromiseState::late : PromiseState::kept, by, now);
}

void release(Decision& decision, Promise promise, By by, Instant now) {
  if (promise.state == PromiseState::open) ends(decision, promise, PromiseState::released, by, now);
}

void was_not_told(Decision& decision, Promise promise, Instant now) {
  if (promise.state != PromiseState::open || !promise.told_by_machine_at) return;
  ends(decision, promise, PromiseState::broken, {}, now);
  comes_back_as_news(decision, promise.first_due_at, now);
}

void void_promise(Decision& decision, Promise promise, Instant now) {
  if (promise.state == PromiseState::open) ends(decision, promise, PromiseState::voided, {}, now);
}

void make_good(Decision& decision, Promise promise, By by, Instant now) {
  if (promise.state != PromiseState::broken || promise.made_good_at) return;
  decision.happened_to(promise, PromiseMadeGood{promise.id}, now, by);
}

void lapse(Decision& decision, Promise promise, ConversationState state, Instant now) {
  if (promise.state != PromiseState::open || promise.due_at + lapse_grace > now) return;
  const bool their_turn = state == ConversationState::waiting || state == ConversationState::resolved;
  const bool nobody_waits = is_out_of_sight(state) || (is_reply_clock(promise.kind) && their_turn);
  ends(decision, promise, nobody_waits ? PromiseState::voided : PromiseState::broken, {}, now);
  if (!nobody_waits) comes_back_as_news(decision, promise.due_at, now);
}

void come_near(Decision& decision, Promise promise, bool whoever_is_next, Instant now) {
  if (promise.state != PromiseState::open || promise.warned_at) return;
  decision.happened_to(promise, PromiseNear{promise.id}, now, {}, false);
  if (whoever_is_next || !is_reply_clock(promise.kind)) comes_back_as_news(decision, promise.due_at, now);
}

void retime(Decision& decision, Promise& promise, Instant now) {
  if (local_minutes(promise.zone.view(), promise.due_at) == promise.due_local_minutes) return;
  const Instant due_at = instant_at(promise.zone.view(), promise.due_local_minutes);
  // what the clock passes over is said as the moment it jumps, which reads otherwise
  if (due_at == promise.due_at) return;
  decision.happened_to(promise, PromiseRetimed{.promise = promise.id, .due_at = due_at}, now, {}, false);
}

std::int64_t local_minutes(std::string_view zone, Instant at) {
  const LocalTime local = local_time(zone, at);
  return std::int64_t{local.day.time_since_epoch().count()} * minutes_a_day + local.minutes;
}

Instant instant_at(std::string_view zone, std::int64_t local_minutes) {
  const std::int64_t day = local_minutes / minutes_a_day;
  return instant_of(zone, {.day = LocalDay(std::chrono::days(day)),
                           .minutes = static_cast<int>(local_minutes % minutes_a_day)});
}

}  // namespace heard::care

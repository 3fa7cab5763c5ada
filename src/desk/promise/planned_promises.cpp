#include "desk/promise/planned_promises.h"

#include <fmt/format.h>

#include <algorithm>

#include "care/promise.h"
#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "desk/promise/deadlines.h"
#include "desk/promise/promise_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

const Text<promise_words_bytes_max> no_words;

Result<Promise> promise_here(store::Tx& tx, PromiseId id, ConversationId conversation) {
  auto promise = tx.one<Promise>(store::sql::promise_by_id, id);
  if (!promise || !is_part_of(tx, promise->conversation, conversation)) return not_found("This promise");
  return std::move(*promise);
}

PlannedPromise planned_of(const PromiseInReply& said, MessageId message) {
  return {.message = message,
          .promise = said.id.value_or(PromiseId{}),
          .is_new = !said.id,
          .kind = said.kind.value_or(PromiseKind::own),
          .words = said.words.value_or(no_words),
          .nonce = {},
          .due_at = said.kept.value_or(false) ? std::nullopt : said.due_at,
          .reason = said.reason.value_or(Text<promise_reason_bytes_max>{})};
}

Result<void> check_new(const PlannedPromise& planned, Instant leaves_at) {
  if (!planned.due_at) return invalid("missing", "Please say by when.", "due_at");
  return care::check_promise(planned.kind, planned.words.view(), *planned.due_at, leaves_at);
}

Result<void> check_known(store::Tx& tx, const PlannedPromise& planned, const SayingPromises& saying) {
  HEARD_TRY(const Promise promise, promise_here(tx, planned.promise, saying.message.conversation));
  if (!planned.due_at) return {};
  if (planned.reason.empty())
    return invalid("missing", "Please say why it takes longer: they are told it.", "reason");
  HEARD_CHECK(check_limit(tx, promise.id, *planned.due_at, saying.caller.role != Role::agent));
  return care::check_renewal(promise, {.due_at = *planned.due_at,
                                       .by = by(saying.caller),
                                       .leads = saying.caller.role != Role::agent,
                                       .all_alone = tx.list<Colleague>(store::sql::colleagues).size() < 2,
                                       .message = saying.message.id,
                                       .now = saying.leaves_at});
}

void said_anew(care::Decision& decision, const PlannedPromise& planned, const HouseHours& hours, By by,
               Instant now) {
  care::promise(decision, {.promise = planned.promise,
                           .kind = planned.kind,
                           .words = planned.words,
                           .nonce = planned.nonce,
                           .due_at = *planned.due_at,
                           .zone = hours.zone,
                           .message = planned.message,
                           .by = by,
                           .now = now});
}

// The same of one that there is. One that lapsed before this left is not moved: they were not told in time.
void said_of(store::Tx& tx, care::Decision& decision, const Promise& promise, const PlannedPromise& planned,
             By by, Instant now) {
  if (!planned.due_at) {
    care::keep(decision, promise, planned.message, by, now);
    care::make_good(decision, promise, by, now);
    return;
  }
  if (promise.state != PromiseState::open || *planned.due_at <= now) return;
  care::renew(decision, promise,
              {.due_at = *planned.due_at,
               .by = by,
               .all_alone = tx.list<Colleague>(store::sql::colleagues).size() < 2,
               .message = planned.message,
               .now = now});
  tx.put(store::sql::promise_reason_add,
         PromiseReason{.promise = promise.id, .renewal = promise.renewals + 1, .words = planned.reason});
}

By writer_of_reply(store::Tx& tx, MessageId id) {
  const auto message = tx.one<Message>(store::sql::message_by_id, id);
  return message ? By{ByKind::person, message->author} : By{};
}

}  // namespace

Result<void> check_promise_count(const std::vector<PromiseInReply>& said) {
  if (said.size() > promises_in_reply_max)
    return invalid("too_many", fmt::format("A reply can hold {} promises.", promises_in_reply_max),
                   "promises");
  return {};
}

PromiseIds draw_promise_ids(Desk& desk, const std::vector<PromiseInReply>& said) {
  PromiseIds ids;
  for (std::size_t i = 0; i < said.size(); ++i) {
    ids.fresh.push_back(desk.ids.take<PromiseId>());
    ids.nonces.push_back(new_nonce(desk.random));
  }
  return ids;
}

Result<void> plan_promises(store::Tx& tx, const Conversation& conversation, const SayingPromises& saying) {
  if (saying.promises.empty()) return {};
  if (conversation.asked_for || saying.message.kind != MessageKind::reply)
    return invalid("no_promise_here", "Only an answer to a customer promises something.", "promises");
  for (std::size_t i = 0; i < saying.promises.size(); ++i) {
    PlannedPromise planned = planned_of(saying.promises[i], saying.message.id);
    if (planned.is_new) {
      planned.promise = saying.ids.fresh[i];
      planned.nonce = saying.ids.nonces[i];
      HEARD_CHECK(check_new(planned, saying.leaves_at));
    } else {
      HEARD_CHECK(check_known(tx, planned, saying));
    }
    tx.put(store::sql::planned_promise_add, planned);
  }
  return {};
}

Result<void> promises_said(store::Tx& tx, care::Decision& decision, MessageId message, TimerId timer,
                           Instant now) {
  const auto planned = tx.list<PlannedPromise>(store::sql::planned_promises_of, message);
  if (planned.empty() && !decision.after.promised_by) return {};
  HEARD_TRY(const HouseHours hours, hours_for(tx, decision.after.team));
  const By by = writer_of_reply(tx, message);
  tx.run(store::sql::planned_promises_drop, message);
  const auto step = [&](care::Decision& course, const Promise& promise) {
    const auto said = std::ranges::find(planned, promise.id, &PlannedPromise::promise);
    if (said != planned.end()) {
      said_of(tx, course, promise, *said, by, now);
    } else if (care::is_reply_clock(promise.kind)) {
      care::keep(course, promise, message, by, now);
    }
    if (!course.promises.empty()) watch_promises(tx, course, timer, hours, now);
  };
  HEARD_CHECK(each_open_promise(tx, decision, now, step));
  for (const PlannedPromise& one : planned)
    if (one.is_new) said_anew(decision, one, hours, by, now);
  promise_next_by_rule(tx, decision, PromiseId{timer.value}, hours, now);
  if (!decision.promises.empty()) watch_promises(tx, decision, timer, hours, now);
  return {};
}

std::vector<PromiseUnsaid> unplan_promises(store::Tx& tx, MessageId message) {
  std::vector<PromiseUnsaid> unsaid;
  for (const PlannedPromise& planned : tx.list<PlannedPromise>(store::sql::planned_promises_of, message)) {
    PromiseUnsaid one{.id = {},
                      .kind = planned.kind,
                      .words = planned.words.str(),
                      .due_at = planned.due_at,
                      .reason = {},
                      .kept = !planned.due_at};
    if (!planned.is_new) one.id = planned.promise;
    if (!planned.reason.empty()) one.reason = planned.reason.str();
    unsaid.push_back(std::move(one));
  }
  if (!unsaid.empty()) tx.run(store::sql::planned_promises_drop, message);
  return unsaid;
}

Result<void> check_may_settle(store::Tx& tx, ConversationId id, const std::vector<PromiseInReply>& also) {
  if (std::ranges::any_of(also, [](const PromiseInReply& said) {
        return !said.kept.value_or(false) && said.kind != PromiseKind::follow_up;
      }))
    return conflict("promise_open", "You promise something in it: it stays our turn until that is done.");
  for (const Promise& promise : tx.list<Promise>(store::sql::promises_owed_in, id)) {
    const bool kept_now = std::ranges::any_of(also, [&](const auto& said) { return said.id == promise.id; });
    // what is asked after all is done keeps nothing from being done
    const bool may_stay = care::is_reply_clock(promise.kind) || promise.kind == PromiseKind::follow_up;
    if (promise.state != PromiseState::open || may_stay || kept_now) continue;
    return conflict(
        "promise_open",
        fmt::format("\"{}\" is promised here and not done yet. Please say first that it is kept, or "
                    "that it is no longer needed.",
                    promise.words.view()));
  }
  return {};
}

}  // namespace heard::desk

#include "desk/promise/promises.h"

#include "care/promise.h"
#include "care/promise_time.h"
#include "desk/commit.h"
#include "desk/conversation/merge.h"
#include "desk/house/hours.h"
#include "desk/once.h"
#include "desk/promise/deadlines.h"
#include "desk/promise/promise_rows.h"
#include "desk/writing/outside.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

constexpr int board_rows_max = 1'000;

struct Making {
  MakePromise command;
  ConversationId conversation;
  PromiseId promise;
  TimerId timer;
  std::string nonce;
  By by;
  Instant now;
};

Result<PromiseView> promise_view_of(store::Tx& tx, PromiseId id) {
  auto view = tx.one<PromiseView>(store::sql::promise_view, id);
  if (!view) return not_found("This promise");
  return std::move(*view);
}

Result<PromiseView> make_in(store::Tx& tx, const Making& making) {
  HEARD_TRY(const Conversation before, load_conversation(tx, making.conversation));
  HEARD_CHECK(check_goes_on_here(before));
  HEARD_CHECK(check_stands_alone(before));
  const Text<promise_words_bytes_max> words = making.command.words.value_or(Text<promise_words_bytes_max>{});
  HEARD_CHECK(care::check_promise(making.command.kind, words.view(), making.command.due_at, making.now));
  HEARD_TRY(const HouseHours hours, hours_for(tx, before.team));
  care::Decision decision{.after = before};
  care::promise(decision, {.promise = making.promise,
                           .kind = making.command.kind,
                           .words = words,
                           .nonce = making.nonce,
                           .due_at = making.command.due_at,
                           .zone = hours.zone,
                           .message = {},
                           .by = making.by,
                           .now = making.now});
  watch_promises(tx, decision, making.timer, hours, making.now);
  commit(tx, before, decision, making.now);
  return promise_view_of(tx, making.promise);
}

// They said that they are not back by then.
bool is_away_at(store::Tx& tx, PersonId id, Instant at) {
  const auto person = tx.one<Person>(store::sql::person_by_id, id);
  return person && person->attention == Attention::not_now && person->back_at && *person->back_at > at;
}

bool works_alone(store::Tx& tx) { return tx.list<Colleague>(store::sql::colleagues).size() < 2; }

Result<void> end_by_hand(care::Decision& decision, const Promise& promise, PromiseState wanted, By by,
                         Instant now) {
  if (wanted == PromiseState::kept && promise.state == PromiseState::broken)
    return care::make_good(decision, promise, by, now), Result<void>{};
  if (promise.state != PromiseState::open) return conflict("ended", "This promise has ended already.");
  if (wanted == PromiseState::kept) return care::keep(decision, promise, {}, by, now), Result<void>{};
  if (wanted == PromiseState::released) return care::release(decision, promise, by, now), Result<void>{};
  return invalid("unknown_value", "A person says that it was kept, or that it is no longer needed.", "state");
}

struct ChangingPromise {
  PromiseId id;
  ChangePromise command;
  Caller caller;
  TimerId timer;
  Instant now;
};

Result<void> move_by_hand(store::Tx& tx, care::Decision& decision, const Promise& promise,
                          const ChangingPromise& asked) {
  if (!asked.command.reason || asked.command.reason->empty())
    return invalid("missing", "Please say how they were told, and why it takes longer.", "reason");
  const care::Renewal renewal{.due_at = *asked.command.due_at,
                              .by = by(asked.caller),
                              .leads = asked.caller.role != Role::agent,
                              .all_alone = works_alone(tx),
                              .message = {},
                              .now = asked.now};
  HEARD_CHECK(check_limit(tx, promise.id, renewal.due_at, renewal.leads));
  HEARD_CHECK(care::check_renewal(promise, renewal));
  care::renew(decision, promise, renewal);
  tx.put(
      store::sql::promise_reason_add,
      PromiseReason{.promise = promise.id, .renewal = promise.renewals + 1, .words = *asked.command.reason});
  return {};
}

Result<PromiseView> change_promise_in(store::Tx& tx, const ChangingPromise& asked) {
  const auto promise = tx.one<Promise>(store::sql::promise_by_id, asked.id);
  if (!promise) return not_found("This promise");
  HEARD_TRY(const Conversation before, load_conversation(tx, promise->conversation));
  care::Decision decision{.after = before};
  if (asked.command.state && asked.command.due_at)
    return invalid("contradiction", "Say either a state or a new time, not both.", "due_at");
  if (asked.command.state)
    HEARD_CHECK(end_by_hand(decision, *promise, *asked.command.state, by(asked.caller), asked.now));
  if (asked.command.due_at) HEARD_CHECK(move_by_hand(tx, decision, *promise, asked));
  HEARD_TRY(const HouseHours hours, hours_for(tx, before.team));
  watch_promises(tx, decision, asked.timer, hours, asked.now);
  commit(tx, before, decision, asked.now);
  return promise_view_of(tx, asked.id);
}

// The day of `at` by the clock of the house, as moments.
std::pair<Instant, Instant> day_around(const HouseHours& hours, Instant at) {
  const LocalDay day = local_time(hours.zone, at).day;
  return {instant_of(hours.zone, {.day = day, .minutes = 0}),
          instant_of(hours.zone, {.day = day, .minutes = minutes_a_day})};
}

std::int64_t owed_around(store::Tx& tx, const HouseHours& hours, PersonId person, Instant at) {
  const auto [from, to] = day_around(hours, at);
  return tx.one<std::int64_t>(store::sql::promises_between, from, to, person).value_or(0);
}

constexpr int days_tried = 14;

// The close of the next open day on which less is owed.
std::optional<Instant> next_free_day(store::Tx& tx, const HouseHours& hours, PersonId person,
                                     std::int64_t owed, Instant after) {
  const care::Calendar calendar = hours.calendar();
  for (int i = 1; i <= days_tried; ++i) {
    const auto close = calendar.close_of_business_day(after, i);
    if (close && owed_around(tx, hours, person, *close) < std::min<std::int64_t>(owed, care::full_day))
      return close;
  }
  return std::nullopt;
}

}  // namespace

Task<Answer> make_promise(Desk& desk, Caller caller, ConversationId id, MakePromise command,
                          std::optional<Once> once) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  const Making making{.command = std::move(command),
                      .conversation = id,
                      .promise = desk.ids.take<PromiseId>(),
                      .timer = desk.ids.take<TimerId>(),
                      .nonce = new_nonce(desk.random),
                      .by = by(caller),
                      .now = desk.clock.now()};
  const auto make = [&](store::Tx& tx) { return make_in(tx, making); };
  co_return co_await answer_once(desk, std::move(once), id, 201, make);
}

Task<PromiseView> change_promise(Desk& desk, Caller caller, PromiseId id, ChangePromise command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const ChangingPromise asked{.id = id,
                              .command = std::move(command),
                              .caller = std::move(caller),
                              .timer = desk.ids.take<TimerId>(),
                              .now = desk.clock.now()};
  co_return co_await desk.store.write([&](store::Tx& tx) { return change_promise_in(tx, asked); });
}

Task<PromiseList> promise_board(Desk& desk, Caller caller, bool mine) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<PromiseList> {
    PromiseList list;
    list.items = mine ? tx.list<PromiseView>(store::sql::promise_board_of, board_rows_max + 1, caller.person)
                      : tx.list<PromiseView>(store::sql::promise_board, board_rows_max + 1);
    list.more = std::ssize(list.items) > board_rows_max;
    if (list.more) list.items.resize(board_rows_max);
    return list;
  });
}

Task<PromiseDay> promise_day(Desk& desk, Caller caller, ConversationId id, Instant due_at) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<PromiseDay> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    HEARD_TRY(const HouseHours hours, hours_for(tx, conversation.team));
    const PersonId person = conversation.assignee.value_or(caller.person);
    PromiseDay day{.owed = owed_around(tx, hours, person, due_at),
                   .open = hours.calendar().is_open(due_at - microseconds(1))};
    day.away = is_away_at(tx, person, due_at);
    if (day.owed >= care::full_day || !day.open || day.away)
      day.next_free = next_free_day(tx, hours, person, std::max<std::int64_t>(day.owed, 1), due_at);
    return day;
  });
}

}  // namespace heard::desk

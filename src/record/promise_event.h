// What becomes of promises. Like every event: ids, enums, instants and numbers only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/instant.h"
#include "record/names.h"

namespace heard {

struct PromiseMade {
  static constexpr std::string_view kind = "promise_made";
  static constexpr int version = 1;
  PromiseId promise;
  PromiseKind of_kind = PromiseKind::own;
  Instant due_at;
  std::int64_t due_local_minutes = 0;
  std::optional<ContentHash> words;
};
HEARD_RECORD(PromiseMade, promise, of_kind, due_at, due_local_minutes, words);

// The customer was told a new time before the old one had passed.
struct PromiseRenewed {
  static constexpr std::string_view kind = "promise_renewed";
  static constexpr int version = 1;
  PromiseId promise;
  Instant due_at;
  std::int64_t due_local_minutes = 0;
  bool same_eyes = false;  // nobody else was there to look at it
};
HEARD_RECORD(PromiseRenewed, promise, due_at, due_local_minutes, same_eyes);

// A machine told the customer that it will be later.
struct PromiseToldLate {
  static constexpr std::string_view kind = "promise_told_late";
  static constexpr int version = 1;
  PromiseId promise;
  Instant due_at;
  std::int64_t due_local_minutes = 0;
};
HEARD_RECORD(PromiseToldLate, promise, due_at, due_local_minutes);

// How it ended: never open.
struct PromiseEnded {
  static constexpr std::string_view kind = "promise_ended";
  static constexpr int version = 1;
  PromiseId promise;
  PromiseState state = PromiseState::kept;
};
HEARD_RECORD(PromiseEnded, promise, state);

// What was not kept was done all the same.
struct PromiseMadeGood {
  static constexpr std::string_view kind = "promise_made_good";
  static constexpr int version = 1;
  PromiseId promise;
};
HEARD_RECORD(PromiseMadeGood, promise);

// Its time comes, and whoever owes it is told.
struct PromiseNear {
  static constexpr std::string_view kind = "promise_near";
  static constexpr int version = 1;
  PromiseId promise;
};
HEARD_RECORD(PromiseNear, promise);

// The clocks of its zone go otherwise than when it was made: the same time by the clock is another moment.
struct PromiseRetimed {
  static constexpr std::string_view kind = "promise_retimed";
  static constexpr int version = 1;
  PromiseId promise;
  Instant due_at;
};
HEARD_RECORD(PromiseRetimed, promise, due_at);

// What the house promises by itself is otherwise from now on.
struct PromiseRulesChanged {
  static constexpr std::string_view kind = "promise_rules_changed";
  static constexpr int version = 1;
  bool policies = false;
  std::optional<bool> machine_tells;
  std::optional<bool> follows_up;
  std::optional<bool> deadlines{};  // the rules of which trade hold; false: of none
};
HEARD_RECORD(PromiseRulesChanged, policies, machine_tells, follows_up, deadlines);

}  // namespace heard

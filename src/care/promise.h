// Promises: made, told anew before they lapse, kept, not kept, no longer needed. One ends once, and there is
// no way to stop its clock (house rules 16 to 18).
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

constexpr Duration promise_ahead_max = days(731);
// An answer that leaves by itself may still do so when its time strikes.
constexpr Duration lapse_grace = minutes(1);
// So often a new time is told by whoever owes it; then somebody else looks at it too.
constexpr int renewals_alone = 2;

// Any answer keeps it.
constexpr bool is_reply_clock(PromiseKind kind) {
  return kind == PromiseKind::first_reply || kind == PromiseKind::next_update;
}

struct Promising {
  PromiseId promise;
  PromiseKind kind = PromiseKind::own;
  Text<promise_words_bytes_max> words;  // empty only for a reply clock
  std::string nonce;
  Instant due_at;
  std::string_view zone;  // by whose clock it is said
  std::optional<MessageId> message;
  By by;
  Instant now;
};

// invalid for a time that has passed or lies too far ahead, and for what is promised without words.
Result<void> check_promise(PromiseKind kind, std::string_view words, Instant due_at, Instant now);
// As checked. Who promises in a conversation of nobody takes it.
void promise(Decision& decision, const Promising& said);

struct Renewal {
  Instant due_at;
  By by;
  bool leads = false;      // a lead may
  bool all_alone = false;  // nobody else works here
  std::optional<MessageId> message;
  Instant now;
};

// conflict second_pair when it was renewed twice, by the same person, and others could look at it.
Result<void> check_renewal(const Promise& promise, const Renewal& renewal);
// The customer was told before it lapsed. As checked.
void renew(Decision& decision, Promise promise, const Renewal& renewal);

// Not of one that has ended.
void keep(Decision& decision, Promise promise, std::optional<MessageId> message, By by, Instant now);
void release(Decision& decision, Promise promise, By by, Instant now);
// What a machine wrote of its delay did not reach them: nobody has told them anything. Broken, and our turn.
void was_not_told(Decision& decision, Promise promise, Instant now);
// Nobody waits for it any more.
void void_promise(Decision& decision, Promise promise, Instant now);
// It was not kept, and is done now.
void make_good(Decision& decision, Promise promise, By by, Instant now);

// Its time is over and nobody has done anything: broken, and our turn. A clock of answering that nobody waits
// for any more (`state` is that of where it goes on) is voided, as everything is in what was not for us.
void lapse(Decision& decision, Promise promise, ConversationState state, Instant now);

// Whoever owes it is told: on top again, as news, wherever it was; of a clock of answering only where it runs
// whoever is next.
void come_near(Decision& decision, Promise promise, bool whoever_is_next, Instant now);

// When the rules of its zone have changed since, the same time by the clock is another moment.
void retime(Decision& decision, Promise& promise, Instant now);

// Minutes from the first day of 1970 by the clock of a zone, and back.
std::int64_t local_minutes(std::string_view zone, Instant at);
Instant instant_at(std::string_view zone, std::int64_t local_minutes);

}  // namespace heard::care

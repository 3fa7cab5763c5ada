// A promise: what we said to a customer, by when, in the words used. Rows as stored, and what is asked of
// one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t promise_words_bytes_max = 300;
constexpr std::size_t promise_reason_bytes_max = 500;
constexpr std::size_t promises_in_reply_max = 5;

// Everything but the words follows from the events and is compared with them by `heard verify`. Owed by
// whoever has its conversation.
struct Promise {
  PromiseId id;
  ConversationId conversation;
  PromiseKind kind = PromiseKind::own;
  PromiseState state = PromiseState::open;
  Instant made_at;
  std::optional<PersonId> made_by;   // nothing: by rule
  std::optional<MessageId> message;  // in which it was last said
  Instant due_at;
  Instant first_due_at;
  // The time as it was said: minutes from the first day of 1970 by the clock of `zone`. due_at is computed of
  // it, and anew when the rules of the zone change.
  std::int64_t due_local_minutes = 0;
  Text<64> zone;
  int renewals = 0;  // how often the customer was told a new time beforehand
  std::optional<PersonId> renewed_by;
  std::optional<Instant> told_by_machine_at;
  std::optional<Instant> warned_at;  // whoever owes it was told that its time comes, at this due_at
  std::optional<Instant> ended_at;
  std::optional<Instant> made_good_at;  // it was not kept, and was done later
  Text<promise_words_bytes_max> words;  // empty for what the house promises by rule
  std::string nonce;
};
HEARD_RECORD(Promise, id, conversation, kind, state, made_at, made_by, message, due_at, first_due_at,
             due_local_minutes, zone, renewals, renewed_by, told_by_machine_at, warned_at, ended_at,
             made_good_at, words, nonce);

// What a reply says of promises: a new one, a new time for one that there is, or that one is kept. It is so
// once the reply has left, and never if it was taken back.
struct PromiseInReply {
  std::optional<PromiseId> id;  // nothing: a new one
  std::optional<PromiseKind> kind;
  std::optional<Text<promise_words_bytes_max>> words;
  std::optional<Instant> due_at;
  std::optional<Text<promise_reason_bytes_max>> reason;  // of a new time
  std::optional<bool> kept;
};
HEARD_RECORD(PromiseInReply, id, kind, words, due_at, reason, kept);

// The same, kept until the reply has left.
struct PlannedPromise {
  MessageId message;
  PromiseId promise;  // of a new one: the id that it will have
  bool is_new = true;
  PromiseKind kind = PromiseKind::own;
  Text<promise_words_bytes_max> words;
  std::string nonce;
  std::optional<Instant> due_at;  // nothing: it is kept
  Text<promise_reason_bytes_max> reason;
};
HEARD_RECORD(PlannedPromise, message, promise, is_new, kind, words, nonce, due_at, reason);

// Why the customer was told a new time.
struct PromiseReason {
  PromiseId promise;
  int renewal = 0;  // which of them, from 1
  Text<promise_reason_bytes_max> words;
};
HEARD_RECORD(PromiseReason, promise, renewal, words);

}  // namespace heard

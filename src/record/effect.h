// What is to be done to the world after a commit (effects), and what falls due later (timers).
// An effect may be done again without harm (repeatable) or must not be (once).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/instant.h"
#include "record/names.h"

namespace heard {

enum class Repeat { repeatable, once };
HEARD_ENUM(Repeat, repeatable, once)

// Puts a reply on the customer's own page.
struct PublishReply {
  static constexpr std::string_view kind = "publish_reply";
  static constexpr int version = 1;
  static constexpr Repeat repeat = Repeat::repeatable;
  static constexpr EffectClass effect_class = EffectClass::answer;
  MessageId message;
};
HEARD_RECORD(PublishReply, message);

// Sends a message of ours by mail to the effect's recipient, who is one of those it names.
struct SendMail {
  static constexpr std::string_view kind = "send_mail";
  static constexpr int version = 1;
  static constexpr Repeat repeat = Repeat::once;
  static constexpr EffectClass effect_class = EffectClass::answer;
  MessageId message;
};
HEARD_RECORD(SendMail, message);

using EffectBody = std::variant<PublishReply, SendMail>;

struct NewEffect {
  EffectId id;
  EffectBody body;
  std::optional<ConversationId> conversation;
  std::optional<MessageId> message;
  std::string recipient;  // as people read it: an address, or "own page"
  Instant due_at;         // later than now: held
};

// An effect as stored. For a reply, one row a recipient: its delivery.
struct Effect {
  EffectId id;
  std::string kind;
  int version = 1;
  std::string body;
  Repeat repeat = Repeat::repeatable;
  EffectClass effect_class = EffectClass::answer;
  std::optional<ConversationId> conversation;
  std::optional<MessageId> message;
  std::string recipient;
  EffectState state = EffectState::waiting;
  Instant due_at;
  int attempts = 0;
  std::int64_t fence = 0;  // grows with each lease; an outcome with an older one is refused
  std::optional<Instant> lease_until;
  std::optional<std::string> reason;  // for a person to read
};
HEARD_RECORD(Effect, id, kind, version, body, repeat, effect_class, conversation, message, recipient, state,
             due_at, attempts, fence, lease_until, reason);

// How performing an effect ended.
struct EffectOutcome {
  EffectId effect;
  std::int64_t fence = 0;
  EffectState state = EffectState::done;  // done, unknown or dead
  std::string reason;                     // for a person to read; empty when done
};

// A conversation waiting for its customer settles by itself after a quiet time.
struct SettleQuietly {
  static constexpr std::string_view kind = "settle_quietly";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(SettleQuietly, conversation);

// A conversation put off until now comes back.
struct ComeBack {
  static constexpr std::string_view kind = "come_back";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(ComeBack, conversation);

// A conversation that is not for us goes for good.
struct EraseSetAside {
  static constexpr std::string_view kind = "erase_set_aside";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(EraseSetAside, conversation);

// A deleted conversation that nobody has put back goes for good.
struct EraseDeleted {
  static constexpr std::string_view kind = "erase_deleted";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(EraseDeleted, conversation);

using TimerBody = std::variant<SettleQuietly, ComeBack, EraseSetAside, EraseDeleted>;

// At most one timer of a kind for a conversation: a newer one takes its place.
struct NewTimer {
  TimerId id;
  TimerBody body;
  ConversationId conversation;
  Instant due_at;
};

struct Timer {
  TimerId id;
  std::string kind;
  int version = 1;
  std::string body;
  ConversationId conversation;
  Instant due_at;
};
HEARD_RECORD(Timer, id, kind, version, body, conversation, due_at);

}  // namespace heard

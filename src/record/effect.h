// What is to be done to the world after a commit (effects), and what falls due later (timers).
// An effect may be done again without harm (repeatable) or must not be (once). Slow: it may be done again
// too, but waits for servers far away, and nothing else is to wait with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/instant.h"
#include "record/names.h"

namespace heard {

enum class Repeat { repeatable, once, slow };
HEARD_ENUM(Repeat, repeatable, once, slow)

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

// Sends a letter to the one it is for.
struct SendLetter {
  static constexpr std::string_view kind = "send_letter";
  static constexpr int version = 1;
  static constexpr Repeat repeat = Repeat::once;
  static constexpr EffectClass effect_class = EffectClass::update;
  LetterId letter;
};
HEARD_RECORD(SendLetter, letter);

// Files what was sent by mail in the Sent folder of its mailbox.
struct FileSent {
  static constexpr std::string_view kind = "file_sent";
  static constexpr int version = 1;
  static constexpr Repeat repeat = Repeat::slow;
  static constexpr EffectClass effect_class = EffectClass::answer;  // it passed the verdict when it was sent
  EffectId sent;                                                    // by which it left
  Instant sent_at;
};
HEARD_RECORD(FileSent, sent, sent_at);

// Hands a message of ours to a channel that the house brings itself. It carries the effect's id, by which
// whoever takes it knows it again.
struct SendToChannel {
  static constexpr std::string_view kind = "send_to_channel";
  static constexpr int version = 1;
  static constexpr Repeat repeat = Repeat::slow;
  static constexpr EffectClass effect_class = EffectClass::answer;
  MessageId message;
  OwnChannelId channel;
};
HEARD_RECORD(SendToChannel, message, channel);

// Whether effects of this kind wait while nothing leaves the house.
constexpr bool leaves_the_house(std::string_view kind) {
  return kind == SendMail::kind || kind == SendLetter::kind || kind == SendToChannel::kind;
}

using EffectBody = std::variant<PublishReply, SendMail, SendLetter, FileSent, SendToChannel>;

struct NewEffect {
  EffectId id;
  EffectBody body;
  std::optional<ConversationId> conversation;
  std::optional<MessageId> message;
  std::string recipient;                      // as people read it: an address, or "own page"
  Instant due_at;                             // later than now: held
  std::optional<EffectClass> effect_class{};  // nothing: as usual for its kind
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
  std::string of_recipient{};  // dead: what the server says of who it is for, where it refused them
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

// Whoever began it is told that their words arrived, unless somebody was quicker. The ids are those of the
// letter, drawn beforehand, so that two nodes write one.
struct Acknowledge {
  static constexpr std::string_view kind = "acknowledge";
  static constexpr int version = 1;
  ConversationId conversation;
  MessageId message;
  LetterId letter;
  EffectId effect;
  std::optional<Tongue> language{};    // of the page on which they wrote
  std::optional<PromiseId> promise{};  // of an answer, which the letter tells by when
  std::optional<TimerId> promise_timer{};
};
HEARD_RECORD(Acknowledge, conversation, message, letter, effect, language, promise, promise_timer);

// A customer's words are told by mail if nobody has looked at them by now.
struct AlertTeam {
  static constexpr std::string_view kind = "alert_team";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(AlertTeam, conversation);

// Alerts that were held so as not to be too many are told in one mail.
struct GatherAlerts {
  static constexpr std::string_view kind = "gather_alerts";
  static constexpr int version = 1;
  ConversationId conversation;  // one of them
};
HEARD_RECORD(GatherAlerts, conversation);

// Whoever was asked outside owes an answer by now.
struct OutsideOwes {
  static constexpr std::string_view kind = "outside_owes";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(OutsideOwes, conversation);

// Promises of a conversation come near or fall due.
struct PromisesDue {
  static constexpr std::string_view kind = "promises_due";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(PromisesDue, conversation);

// Whoever wrote is asked by mail whether it is settled, unless something speaks against it by now.
struct AskIfSettled {
  static constexpr std::string_view kind = "ask_if_settled";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(AskIfSettled, conversation);

using TimerBody = std::variant<SettleQuietly, ComeBack, EraseSetAside, EraseDeleted, Acknowledge, AlertTeam,
                               GatherAlerts, OutsideOwes, PromisesDue, AskIfSettled>;

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

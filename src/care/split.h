// Splitting: messages about something else go on in a conversation of their own, of the same customer, and
// are put back at any later time. What was said is said again in the log of the new one, with its own time
// and by who said it, so that either conversation follows from its own events alone.
#pragma once

#include <vector>

#include "base/result.h"
#include "care/start.h"
#include "care/whole.h"

namespace heard::care {

constexpr std::size_t split_max = 100;

// A chosen message: the event that shows it, and of a reply how its delivery ended.
struct Moving {
  Message message;
  Happened happened;
  std::vector<Effect> deliveries;
};

struct Split {
  By by;
  Instant now;
};

// What else is known of a conversation out of which messages are to be split.
struct Leaving {
  std::int64_t stay = 0;                // messages that stay: the customer's, and replies that left us
  std::vector<MessageId> split_before;  // those that it began with, from another conversation
};
// A conflict for a reply that has not left us, for what was split off before, and when nothing but notes
// would go or stay.
Result<void> may_split(const Conversation& from, const std::vector<Moving>& moving, const Leaving& leaving);

// The new conversation, `moving` oldest first.
Decision split_off_from(const Start& start, const Customer& customer, const Conversation& from,
                        const std::vector<Moving>& moving, const Split& split);
// The one they were said in, which is `whole` without them.
Decision split_off(const Conversation& from, const Whole& whole, const Conversation& into,
                   const std::vector<MessageId>& moved, const Split& split);

// The one that began with them, as it is by its own words alone: it goes on where they are back, and with no
// words of its own has their subject, under `nonce`.
Decision given_back(const Conversation& from, const Conversation& alone, const Conversation& back,
                    const std::vector<MessageId>& moved, const std::string& nonce, const Split& split);
// The one that has them back. `whole` is counted with them; where it has moved on since it gave them away as
// `gave`, it is our turn also when it was in the other.
Decision put_back(const Conversation& back, const Whole& whole, const StandsAs& gave,
                  const Conversation& from, const std::vector<MessageId>& moved, const Split& split);

// The message that this event shows, if it is one that can be moved.
std::optional<MessageId> message_shown_by(const Event& event);

}  // namespace heard::care

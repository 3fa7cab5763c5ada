// Asking somebody outside for the sake of a conversation. It goes on in one of its own, whose customer is
// whoever is asked, so that nobody else's page or mail can show it; in the first only news of it stands.
#pragma once

#include "base/result.h"
#include "care/write_first.h"

namespace heard::care {

constexpr Duration owed_max = days(366);

struct Asking {
  ConversationId asked_for;
  std::optional<Instant> owed_by;
  TimerId timer;
  By by;
  Instant now;
};

// Invalid when the time has passed or is over a year away.
Result<void> check_owed(std::optional<Instant> owed_by, Instant now);

// The first words to whoever is asked.
Decision ask_outside(const Start& start, const Customer& asked, const Reply& first, const Asking& asking);
// By when they owe an answer from now on; nothing: at no time.
void owe_by(Decision& decision, const Asking& asking);
bool is_overdue(const Conversation& outside, Instant now);

// What is told where it was asked for.
void tell(Decision& decision, OutsideNews news, const Conversation& outside, By by, Instant now);

}  // namespace heard::care

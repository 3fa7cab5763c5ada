// One question at the end: did this settle it? It stands on the customer's page, and where an owner has
// switched it on it is asked once by mail. Never of what is no matter of theirs and ours, never of whoever
// has said it already, never while they complain.
#pragma once

#include "base/instant.h"
#include "care/decision.h"

namespace heard::care {

constexpr Duration question_after = days(1);  // since it was settled

// A matter, as far as it decides whether there is anything to ask.
struct Matter {
  ConversationState state = ConversationState::open;
  bool is_outside = false;  // somebody was asked for the sake of another one
  bool they_wrote = false;
  bool we_answered = false;      // a person, and it was delivered
  bool settled_by_them = false;  // they have said so without being asked
  bool complaint_open = false;   // any of theirs
  bool asked = false;            // by mail, or it was not sent
  bool answered = false;
};

bool question_stands(const Matter& matter);  // on their page
bool question_is_mailed(const Matter& matter);

// What they say. A no makes it our turn again, with whose it was.
void answer_question(Decision& decision, bool settled, By by, Instant now);

}  // namespace heard::care

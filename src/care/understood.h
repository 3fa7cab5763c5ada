// What a customer says to one answer of ours: that it is clear, or not after all; or that what they write
// asks about it. Neither takes anything up by itself: a question does, since it is a message.
#pragma once

#include "care/decision.h"

namespace heard::care {

struct Understood {
  MessageId answer;
  bool before = false;  // whether it is marked as clear
  bool now = true;      // and whether it is to be
  By by;
  Instant at;
};
// Said once more changes nothing.
void understood(Decision& decision, const Understood& said);

// Their message stands in the decision already.
void asks_about(Decision& decision, MessageId answer, MessageId message, By by, Instant at);

}  // namespace heard::care

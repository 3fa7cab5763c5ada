// An update by machine: where a promise would lapse without a word, the customer is told that it takes
// longer. Only where the owner switched it on, and as house rule 17 allows.
#pragma once

#include "care/hours.h"
#include "record/conversation.h"
#include "record/promise.h"

namespace heard::care {

struct MachineUpdate {
  bool switched_on = false;
  bool can_be_told = false;  // there is an address, and mail leaves
  bool told_today = false;   // by a machine, in any of their matters
  bool wrote_since = false;  // the customer, since it was said
  ConversationState state = ConversationState::open;
  bool looked_into = false;  // they asked us to look into it properly: no machine speaks there
};
bool may_tell_late(const Promise& promise, const MachineUpdate& update);

// From nine to seven on open days: nobody hears from a machine at another hour, whenever it comes to look.
bool is_by_day(const Calendar& calendar, Instant at);

// When it is looked at: half an hour before it is due, or, for what is due before eleven, at night or on a
// day that is not open, an hour before the house closes last before it. From nine to seven on open days.
// Nothing for a follow-up: it asks, or is somebody's.
std::optional<Instant> tells_late_at(const Calendar& calendar, const Promise& promise);

// What they are told instead: the close of the next open day. Nothing: the house does not open within a year.
std::optional<Instant> told_instead(const Calendar& calendar, const Promise& promise, Instant now);

}  // namespace heard::care

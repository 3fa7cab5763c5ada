// What becomes of how often a customer wants to be written to, of what is not sent for their sake, and of the
// question whether a matter is settled. Like every event: ids, enums, instants and numbers only.
#pragma once

#include <optional>
#include <string_view>

#include "base/describe.h"
#include "base/instant.h"
#include "record/governor.h"
#include "record/names.h"

namespace heard {

// As it is from now on.
struct ContactWishChanged {
  static constexpr std::string_view kind = "contact_wish_changed";
  static constexpr int version = 1;
  CustomerId customer;
  Dial dial = Dial::all;
  std::optional<Instant> until;
  bool offers = false;
  std::optional<Instant> no_thanks_at;
  WishedBy how = WishedBy::own_page;
};
HEARD_RECORD(ContactWishChanged, customer, dial, until, offers, no_thanks_at, how);

// A letter of the house was not sent, for the customer's sake.
struct NotWritten {
  static constexpr std::string_view kind = "not_written";
  static constexpr int version = 1;
  EffectId effect;
  EffectClass effect_class = EffectClass::ask;
  WhyNot because = WhyNot::only_answers;
};
HEARD_RECORD(NotWritten, effect, effect_class, because);

// They were asked by mail whether it is settled, or could not be.
struct SettledAsked {
  static constexpr std::string_view kind = "settled_asked";
  static constexpr int version = 1;
  LetterId letter;
  DeliveryState state = DeliveryState::sent;
};
HEARD_RECORD(SettledAsked, letter, state);

// And this is what they say. A no is followed by its being taken up again.
struct SettledAnswered {
  static constexpr std::string_view kind = "settled_answered";
  static constexpr int version = 1;
  bool settled = false;
};
HEARD_RECORD(SettledAnswered, settled);

// How it was, on a scale. A low mark is followed by its being taken up again.
struct MarkGiven {
  static constexpr std::string_view kind = "mark_given";
  static constexpr int version = 1;
  SurveyScale scale = SurveyScale::csat;
  int mark = 0;
};
HEARD_RECORD(MarkGiven, scale, mark);

}  // namespace heard

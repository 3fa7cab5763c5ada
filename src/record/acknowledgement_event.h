// What happens to what an inbox says by itself.
#pragma once

#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// Switched on or off, or its words changed.
struct AcknowledgementChanged {
  static constexpr std::string_view kind = "acknowledgement_changed";
  static constexpr int version = 1;
  InboxId inbox;
  bool active = false;
};
HEARD_RECORD(AcknowledgementChanged, inbox, active);

// The house has told a customer that their words arrived, or could not.
struct CustomerTold {
  static constexpr std::string_view kind = "customer_told";
  static constexpr int version = 1;
  LetterId letter;
  DeliveryState state = DeliveryState::sent;
};
HEARD_RECORD(CustomerTold, letter, state);

// From here on some were not told, since too many wrote at once.
struct TellingHeld {
  static constexpr std::string_view kind = "telling_held";
  static constexpr int version = 1;
  InboxId inbox;
};
HEARD_RECORD(TellingHeld, inbox);

}  // namespace heard

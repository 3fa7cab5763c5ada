// What was changed about the house and by whom, read from the log: people, decisions, ready answers, erasing.
#pragma once

#include <array>

#include "desk/desk.h"
#include "record/house_change.h"

namespace heard::desk {

// Newest first, those before the event `before`; 0: from the newest.
Task<HouseChangeList> house_changes(Desk& desk, std::int64_t before, int limit);

// Who changed something of these kinds last, and when; of one's own doing where `by` is said. Inside a
// closure.
using HouseKinds = std::array<std::string_view, 3>;
struct LastChange {
  std::optional<std::string> by{};  // nothing: nobody yet, or where Heard runs
  std::optional<Instant> at{};
};
LastChange last_change(store::Tx& tx, const HouseKinds& kinds, std::optional<PersonId> by = {});

template <class View>
void tell_last_change(View& view, LastChange last) {
  view.changed_by = std::move(last.by);
  view.changed_at = last.at;
}

}  // namespace heard::desk

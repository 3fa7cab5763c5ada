// What was changed about the house, as it is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"

namespace heard {

// What somebody changed about the house: who works here, what was decided, what was erased.
struct HouseChange {
  std::int64_t id = 0;
  Instant at;
  std::optional<std::string> by_name;  // nothing: by the program, or at its command line
  std::string kind;                    // of the event
  std::optional<std::string> about;    // whose, or the name of what was changed, as it is called now
  std::vector<std::string> what;       // "on", "name", "hold_seconds=8"
};
HEARD_RECORD(HouseChange, id, at, by_name, kind, about, what);

struct HouseChangeList {
  std::vector<HouseChange> items;           // newest first
  std::optional<std::int64_t> next_before;  // nothing: that was all
};
HEARD_RECORD(HouseChangeList, items, next_before);

}  // namespace heard

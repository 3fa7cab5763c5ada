// What heard doctor says of one thing. What is bad keeps something from working or being safe, and names what
// mends it; a note is for whoever looks after the installation to decide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"

namespace heard::app {

enum class Health { good, note, bad };
HEARD_ENUM(Health, good, note, bad)

struct Finding {
  Health health = Health::good;
  std::string about;
  std::string says;
  std::optional<std::string> mend{};
};
HEARD_RECORD(Finding, health, about, says, mend);

struct Findings {
  std::vector<Finding> items;
};
HEARD_RECORD(Findings, items);

}  // namespace heard::app

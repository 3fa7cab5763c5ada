// What somebody at the desk has written, as text alone or with its form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace heard::understand {

struct Written {
  std::string text;
  std::optional<std::string> html;       // cleaned; nothing when there is no form to keep
  std::vector<std::int64_t> pictures{};  // ids of the files that stand in it
};

// Exactly one of the two is given; null: not. invalid when none or both are.
Result<Written> written(const std::string* text, const std::string* html);

}  // namespace heard::understand

// What a visitor of the chat does beside writing. Like every event: ids, enums, instants and numbers only.
#pragma once

#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// It takes nothing up and changes nobody's turn.
struct VisitorTold {
  static constexpr std::string_view kind = "visitor_told";
  static constexpr int version = 1;
  VisitorNews news = VisitorNews::left_address;
};
HEARD_RECORD(VisitorTold, news);

}  // namespace heard

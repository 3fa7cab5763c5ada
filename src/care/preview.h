// The one line of a message that stands in the list.
#pragma once

#include <string_view>

#include "record/conversation.h"

namespace heard::care {

inline Text<preview_bytes_max> preview_of(std::string_view text) {
  return Text<preview_bytes_max>::cut(one_line(shortened(text, 4 * preview_bytes_max)));
}

}  // namespace heard::care

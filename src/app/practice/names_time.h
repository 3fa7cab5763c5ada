// Whether a text names a day or a time: "Friday", "by 17:00", "am 4. März", "周五之前". A simple honest rule,
// for customers of the practice shop who want to know by when. Pure.
#pragma once

#include <string_view>

namespace heard::app::practice {

bool names_a_time(std::string_view text);

}  // namespace heard::app::practice

// Where the sentences of somebody's words begin and end, and what fits on a line. English, German, Chinese.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heard::understand {

// What stands behind "Dear team," and its like; all of it when nothing does.
std::string_view behind_greeting(std::string_view text);
// Where the first sentence ends: behind its ! or ?, before its dot.
std::size_t sentence_end(std::string_view text);
// Cut at a word with "…" when it is wider. A Chinese character is two columns.
std::string fitted(const std::string& line, std::size_t columns_max);

}  // namespace heard::understand

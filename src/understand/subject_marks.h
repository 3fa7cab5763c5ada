// What mail programs put before the subject of an answer or of a mail that is sent on: "Re:", "AW:", "WG:",
// "回复：" and their like. Pure.
#pragma once

#include <string>
#include <string_view>

namespace heard::understand {

enum class Marks { answers, all };

// On one line, without those in front, however many there are.
std::string without_marks(std::string_view subject, Marks which);

}  // namespace heard::understand

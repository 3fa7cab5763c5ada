// The conversations of the practice shop, as a table.
#pragma once

#include <span>
#include <string_view>

namespace heard::app {

enum class Who { customer, mara, jonas, lin, note_by_jonas, note_by_lin };

struct Line {
  Who who = Who::customer;
  int minutes_ago = 0;
  std::string_view text;
};

enum class Then { nothing, settled };

struct Story {
  std::string_view customer;
  std::string_view email;
  std::string_view subject;
  std::span<const Line> lines;  // the first is the customer's
  Who owner = Who::customer;    // customer: nobody yet
  Then then = Then::nothing;
};

std::span<const Story> demo_stories();

}  // namespace heard::app

// The script made into what happens, step by step, up to a moment: every word final, every time fixed. The
// same for the same script and moment; but for what began so many minutes ago, the same all day. Pure.
#pragma once

#include "app/practice/script.h"
#include "base/result.h"
#include "record/promise.h"

namespace heard::app::practice {

inline constexpr std::string_view shop_name = "Three Oaks Coffee";
inline constexpr std::string_view shop_zone = "Europe/Berlin";

enum class Act { write, take_it, reply, reply_and_settle, note, settle, put_off };

struct Step {
  Instant at;
  Act act = Act::write;
  std::size_t member = 0;  // of the team, when it is not the customer
  std::string text{};
  Instant until{};                         // of what is put off
  std::vector<PromiseInReply> promises{};  // of a reply; what is kept has no id yet
};

struct Story {
  const Exchange* exchange = nullptr;  // of the script, or nullptr: an everyday one
  std::size_t shopper = 0;
  std::string subject;
  Filed filed;              // said by who takes it
  std::vector<Step> steps;  // in the order of time; the first is the customer's
};

// In the order in which they begin.
std::vector<Story> plan(const Script& script, Instant now);

}  // namespace heard::app::practice

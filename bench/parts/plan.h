// Who writes what when, before a word of it is written: all messages of all conversations in the order of
// time, so that rows and index entries of one conversation lie as far apart as they would in a year.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bench/parts/vocabulary.h"

namespace bench {

enum class Speaker : std::uint8_t { customer, reply, note };
enum class Ending : std::uint8_t { left, resolved };

struct Planned {
  std::int64_t at_us = 0;
  std::uint32_t conversation = 0;  // from 0
  Speaker speaker = Speaker::customer;
  bool first = false;
  bool last = false;
};

struct Plan {
  std::vector<Planned> messages;
  std::vector<std::uint32_t> counts;     // messages of each conversation
  std::vector<std::uint32_t> customers;  // of each conversation, from 0
  std::vector<Ending> endings;
};

struct PlanWanted {
  std::size_t conversations = 0;
  std::size_t messages = 0;
  bool even = false;  // as many messages in each; else few, and in one of 400 at least 50
  std::int64_t until_us = 0;
  std::uint64_t seed = 1;
};

namespace planning {

constexpr std::int64_t minute_us = 60'000'000;
constexpr std::int64_t day_us = 24 * 60 * minute_us;
constexpr std::size_t long_every = 400;
constexpr std::size_t very_long_from = 10'000;  // messages: then one has 2,000 and one 300

inline std::vector<std::uint32_t> count_messages(const PlanWanted& wanted, Dice& dice) {
  std::vector<std::uint32_t> counts(wanted.conversations, 1);
  std::size_t left = wanted.messages - wanted.conversations;
  if (!wanted.even) {
    for (std::size_t i = 7; i < counts.size(); i += long_every) {
      counts[i] = static_cast<std::uint32_t>(52 + below(dice, 120));
      if (i == 7 && wanted.messages >= very_long_from) counts[i] = 2'000;
      if (i == 7 + long_every && wanted.messages >= very_long_from) counts[i] = 300;
      left -= counts[i] - 1;
    }
  }
  for (std::size_t turn = 0; left > 0; ++turn) {
    const std::size_t i = wanted.even ? turn % counts.size() : below(dice, counts.size());
    if (!wanted.even && i % long_every == 7) continue;
    ++counts[i];
    --left;
  }
  return counts;
}

inline Speaker next_speaker(Speaker before, Dice& dice) {
  const double at = unit(dice);
  if (at < 0.08) return Speaker::note;
  if (before == Speaker::reply) return at < 0.75 ? Speaker::customer : Speaker::reply;
  return at < 0.85 ? Speaker::reply : Speaker::customer;
}

// Long conversations run until now; the others begin somewhere in the last year.
inline void plan_one(Plan& plan, std::uint32_t conversation, const PlanWanted& wanted, Dice& dice) {
  const std::uint32_t count = plan.counts[conversation];
  const std::int64_t gap_us = (count > 1'000 ? 20 : count > 50 ? 180 : 600) * minute_us;
  const std::int64_t room_us = count > 50 ? day_us : 364 * day_us;
  std::int64_t at =
      wanted.until_us - gap_us * count - static_cast<std::int64_t>(unit(dice) * static_cast<double>(room_us));
  Speaker speaker = Speaker::customer;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::int64_t latest = wanted.until_us - (count - i) * minute_us;
    plan.messages.push_back({std::min(at, latest), conversation, speaker, i == 0, i + 1 == count});
    at += minute_us + static_cast<std::int64_t>(-std::log(1 - unit(dice)) * static_cast<double>(gap_us));
    speaker = next_speaker(speaker, dice);
  }
}

}  // namespace planning

inline Plan make_plan(const PlanWanted& wanted) {
  Dice dice(wanted.seed);
  Plan plan{.counts = planning::count_messages(wanted, dice)};
  plan.messages.reserve(wanted.messages);
  const std::size_t customers = wanted.conversations * 3 / 5 + 1;
  for (std::uint32_t i = 0; i < wanted.conversations; ++i) {
    planning::plan_one(plan, i, wanted, dice);
    plan.customers.push_back(static_cast<std::uint32_t>(below(dice, customers)));
    plan.endings.push_back(unit(dice) < 0.6 ? Ending::resolved : Ending::left);
  }
  std::stable_sort(plan.messages.begin(), plan.messages.end(),
                   [](const Planned& a, const Planned& b) { return a.at_us < b.at_us; });
  return plan;
}

}  // namespace bench

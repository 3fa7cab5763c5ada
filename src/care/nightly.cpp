#include "care/nightly.h"

#include <algorithm>
#include <optional>

namespace heard::care {
namespace {

LocalDay monday_of(LocalDay day) { return day - std::chrono::days(weekday_of(day) - 1); }

}  // namespace

Instant nightly_before(std::string_view zone, int minute, Instant now) {
  for (LocalDay day = local_time(zone, now).day;; day -= std::chrono::days(1))
    if (const Instant at = instant_of(zone, {day, minute}); at <= now) return at;
}

Instant nightly_after(std::string_view zone, int minute, Instant now) {
  for (LocalDay day = local_time(zone, now).day;; day += std::chrono::days(1))
    if (const Instant at = instant_of(zone, {day, minute}); at > now) return at;
}

std::vector<LocalDay> let_go(std::vector<LocalDay> kept) {
  std::ranges::sort(kept);
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  if (std::ssize(kept) <= daily_kept) return {};
  kept.resize(kept.size() - daily_kept);
  std::vector<LocalDay> firsts;
  for (const LocalDay day : kept)
    if (firsts.empty() || monday_of(firsts.back()) != monday_of(day)) firsts.push_back(day);
  if (std::ssize(firsts) > weekly_kept) firsts.erase(firsts.begin(), firsts.end() - weekly_kept);
  std::erase_if(kept, [&](LocalDay day) { return std::ranges::find(firsts, day) != firsts.end(); });
  return kept;
}

}  // namespace heard::care

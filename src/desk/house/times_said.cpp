#include "desk/house/hours.h"
#include "desk/promise/promises.h"
#include "language/said_time.h"

namespace heard::desk {
namespace {

constexpr int usual_close_minutes = 18 * 60;

Instant moment_of(const HouseHours& hours, const language::SaidTime& said) {
  if (said.minutes) return instant_of(hours.zone, {.day = said.day, .minutes = *said.minutes});
  const std::vector<OpenSlot> slots = hours.calendar().slots_on(said.day);
  const int close = slots.empty() ? usual_close_minutes : slots.back().to_minutes;
  return instant_of(hours.zone, {.day = said.day, .minutes = close});
}

}  // namespace

Task<TimesSaid> times_said(Desk& desk, ReadWords words) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<TimesSaid> {
    HEARD_TRY(const HouseHours hours, hours_in(tx));
    TimesSaid times;
    for (const language::SaidTime& said :
         language::said_times(words.text.view(), local_time(hours.zone, now))) {
      const Instant due_at = moment_of(hours, said);
      if (due_at <= now) continue;
      times.items.push_back({.said = words.text.str().substr(said.start, said.end - said.start),
                             .words = Text<promise_words_bytes_max>::cut(said.sentence).str(),
                             .due_at = due_at});
    }
    return times;
  });
}

}  // namespace heard::desk

#include "desk/house/calendar_days.h"

#include "desk/house/shop.h"
#include "understand/closed_days.h"

namespace heard::desk {
namespace {

constexpr std::chrono::days calendar_ahead{731};

}  // namespace

Task<CalendarDays> calendar_days(Desk& desk, ReadCalendar command) {
  // Hours that cannot be read are no reason not to look at a file.
  HEARD_CO_TRY(const std::string zone, co_await desk.store.read([](store::Tx& tx) -> Result<std::string> {
    const std::string told = shop_in(tx).zone;
    return told.empty() ? "UTC" : told;
  }));
  const LocalDay today = local_time(zone, desk.clock.now()).day;
  co_return co_await desk.store.on_pool([&]() -> Result<CalendarDays> {
    return understand::closed_days(command.text, zone, today, today + calendar_ahead);
  });
}

}  // namespace heard::desk

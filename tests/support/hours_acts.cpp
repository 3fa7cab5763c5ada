// When the house is open, in a story: "house: open until 2026-03-02 18:00" by the clock of the shop.
#include "desk/house/hours.h"

#include <fmt/format.h>

#include "app/run_now.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string by_the_clock(const std::string& zone, Instant at) {
  const LocalTime shown = local_time(zone, at);
  return fmt::format("{} {:02}:{:02}", day_text(shown.day), shown.minutes / 60, shown.minutes % 60);
}

}  // namespace

Findings Teller::hours_changed(const Told& told, void (*change)(Hours& hours, const std::string& words)) {
  const auto kept = house_.store->read_now([](store::Tx& tx) -> Result<Hours> {
    HEARD_TRY(desk::HouseHours house, desk::hours_in(tx));
    return std::move(house.hours);
  });
  if (!kept.ok()) return outcome(kept);
  Hours wanted = *kept;
  change(wanted, told.words);
  return outcome(run_now(desk::change_hours(house_.desk, people_[told.name], wanted)));
}

const std::map<std::string, Teller::Act> Teller::hours_acts{
    {"keeps the holidays of",
     [](Teller& t, const Told& told) {
       return t.hours_changed(told, [](Hours& hours, const std::string& words) {
         hours.country = words.substr(0, 2);
         hours.region = words.size() > 3 ? words.substr(3) : "";
       });
     }},
    {"closes the shop on",
     [](Teller& t, const Told& told) {
       return t.hours_changed(told, [](Hours& hours, const std::string& words) {
         hours.own_days.push_back({.date = words, .name = {}, .open = {}});
       });
     }},
    {"opens at no time",
     [](Teller& t, const Told& told) {
       return t.hours_changed(told, [](Hours& hours, const std::string&) { hours.week.clear(); });
     }},
    {"keeps the hours as they are",
     [](Teller& t, const Told& told) { return t.hours_changed(told, [](Hours&, const std::string&) {}); }},
};

std::optional<std::string> Teller::fact_of_hours(const std::string& what) {
  if (what != "house" && what != "customers are told") return std::nullopt;
  if (what == "house") {
    const auto view = run_now(desk::hours_view(house_.desk));
    const auto shop = run_now(desk::shop_now(house_.desk));
    if (!view.ok() || !shop.ok()) return "not known";
    const std::string is =
        fmt::format("{}{}", view->told ? "" : "as is usual, ", view->open ? "open" : "closed");
    return view->changes_at ? fmt::format("{} until {}", is, by_the_clock(shop->shop.zone, *view->changes_at))
                            : is;
  }
  const auto shop = run_now(desk::shop_now(house_.desk));
  if (!shop.ok() || !shop->changes_at) return "nothing";
  return fmt::format("{} until {}", shop->open ? "open" : "closed",
                     by_the_clock(shop->shop.zone, *shop->changes_at));
}

}  // namespace heard::test

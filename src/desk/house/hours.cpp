#include "desk/house/hours.h"

#include "care/holidays.h"
#include "store/hours_rows.h"
#include "store/sql/setting.h"
#include "store/sql/team.h"

namespace heard::desk {
namespace {

constexpr std::chrono::days holidays_ahead{396};

std::vector<HolidayView> holidays_ahead_of(const Hours& hours, LocalDay today) {
  std::vector<HolidayView> out;
  const int year = static_cast<int>(std::chrono::year_month_day(today).year());
  for (const int each : {year, year + 1, year + 2}) {
    for (const care::Holiday& holiday : care::holidays_of(hours.country, hours.region, each)) {
      if (holiday.day < today || holiday.day > today + holidays_ahead) continue;
      out.push_back({.date = day_text(holiday.day), .name = std::string(holiday.name), .work = holiday.work});
    }
  }
  return out;
}

std::vector<CountryView> countries() {
  std::vector<CountryView> out;
  for (const care::HolidayCountry& known : care::holiday_countries())
    out.push_back({.country = std::string(known.country),
                   .regions = {known.regions.begin(), known.regions.end()},
                   .known_until_year = known.known_until_year});
  return out;
}

void show(const Hours& hours, HoursView& view) {
  view.country = hours.country;
  view.region = hours.region;
  for (const WeekSlot& slot : hours.week)
    view.week.push_back({slot.weekday, slot.from_minutes, slot.to_minutes});
  for (const OwnDay& day : hours.own_days) {
    OwnDayView shown{.date = day.date, .name = day.name.str(), .open = {}};
    for (const OpenSlot& slot : day.open) shown.open.push_back({slot.from_minutes, slot.to_minutes});
    view.own_days.push_back(std::move(shown));
  }
}

Result<void> check_team(store::Tx& tx, std::optional<TeamId> id) {
  if (!id) return {};
  const auto team = tx.one<Team>(store::sql::team_by_id, *id);
  return team && team->active ? Result<void>{} : not_found("This team");
}

Result<HouseHours> read_hours(store::Tx& tx, std::optional<TeamId> team) {
  HouseHours house{.hours = {}, .zone = shop_in(tx).zone};
  if (house.zone.empty()) house.zone = "UTC";
  HEARD_TRY(auto kept, store::find_hours(tx, team));
  house.told = kept.has_value();
  if (!kept && team) {
    HEARD_TRY(kept, store::find_hours(tx));
  }
  house.hours = kept ? std::move(*kept) : care::usual_hours(house.zone);
  return house;
}

Result<HoursView> view_in(store::Tx& tx, std::optional<TeamId> team, Instant now) {
  HEARD_TRY(const HouseHours house, read_hours(tx, team));
  const care::Calendar calendar = house.calendar();
  HoursView view{.told = house.told,
                 .open = calendar.is_open(now),
                 .changes_at = calendar.changes_after(now),
                 .holidays = holidays_ahead_of(house.hours, local_time(house.zone, now).day),
                 .countries = countries()};
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          store::hours_setting(team), store::hours_setting(team));
  show(house.hours, view);
  return view;
}

}  // namespace

Result<HouseHours> hours_in(store::Tx& tx) { return read_hours(tx, {}); }

Result<HouseHours> hours_for(store::Tx& tx, std::optional<TeamId> team) {
  HEARD_TRY(HouseHours house, hours_in(tx));
  if (!team) return house;
  HEARD_TRY(auto own, store::find_hours(tx, team));
  if (!own) return house;
  return HouseHours{.hours = std::move(*own), .zone = std::move(house.zone), .told = true};
}

Task<ShopNow> shop_now(Desk& desk) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<ShopNow> {
    ShopNow shop{.shop = shop_in(tx)};
    // a page for customers is there whatever became of the hours; the settings say so
    const auto house = hours_in(tx);
    if (!house.ok() || !house->told) return shop;
    shop.open = house->calendar().is_open(now);
    shop.changes_at = house->calendar().changes_after(now);
    return shop;
  });
}

Task<HoursView> hours_view(Desk& desk, std::optional<TeamId> team) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<HoursView> {
    HEARD_CHECK(check_team(tx, team));
    return view_in(tx, team, now);
  });
}

Task<HoursView> end_team_hours(Desk& desk, Caller caller, TeamId team) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<HoursView> {
    HEARD_CHECK(check_team(tx, team));
    const auto before = store::find_hours(tx, team);
    if (before.ok() && !*before) return view_in(tx, team, now);
    store::drop_hours(tx, team);
    tx.append(ShopChanged{.hours = true, .team = team}, by(caller), now);
    return view_in(tx, team, now);
  });
}

Task<HoursView> change_hours(Desk& desk, Caller caller, Hours wanted, std::optional<TeamId> team) {
  HEARD_CO_CHECK(care::check_hours(wanted));
  care::put_in_order(wanted);
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<HoursView> {
    HEARD_CHECK(check_team(tx, team));
    // what cannot be read is mended by putting it anew
    const auto before = read_hours(tx, team);
    if (before.ok() && before->told && before->hours == wanted) return view_in(tx, team, now);
    store::keep_hours(tx, team, wanted, caller.person, now);
    tx.append(ShopChanged{.hours = true, .team = team}, who, now);
    return view_in(tx, team, now);
  });
}

}  // namespace heard::desk

// When the house is open, as an owner has it. Nobody having said anything: as is usual (care/hours.h). A team
// may have hours of its own; where it has none, those of the house are its.
#pragma once

#include <optional>
#include <string>

#include "care/hours.h"
#include "desk/desk.h"
#include "desk/house/shop.h"
#include "record/hours.h"

namespace heard::desk {

// The hours and the zone that they are by; UTC where the shop has told none.
struct HouseHours {
  Hours hours;
  std::string zone;
  bool told = false;

  [[nodiscard]] care::Calendar calendar() const { return {hours, zone}; }
};

// broken when what is kept cannot be read.
Result<HouseHours> hours_in(store::Tx& tx);
// By which what a team has is promised.
Result<HouseHours> hours_for(store::Tx& tx, std::optional<TeamId> team);

// What a customer is told of the shop before anything else.
struct ShopNow {
  Shop shop;
  bool open = false;                  // just now
  std::optional<Instant> changes_at;  // when that ends; nothing: no hours were told
};
Task<ShopNow> shop_now(Desk& desk);

// Of the house, or of a team: not told where those of the house are its. not_found for a team that is not.
Task<HoursView> hours_view(Desk& desk, std::optional<TeamId> team = {});
// The whole anew. As care::check_hours.
Task<HoursView> change_hours(Desk& desk, Caller caller, Hours wanted, std::optional<TeamId> team = {});
// From now on those of the house are its again.
Task<HoursView> end_team_hours(Desk& desk, Caller caller, TeamId team);

}  // namespace heard::desk

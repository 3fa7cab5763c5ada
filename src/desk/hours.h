// When the house is open, as an owner has it. Nobody having said anything: as is usual (care/hours.h).
#pragma once

#include <optional>
#include <string>

#include "care/hours.h"
#include "desk/desk.h"
#include "desk/shop.h"
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

// What a customer is told of the shop before anything else.
struct ShopNow {
  Shop shop;
  bool open = false;                  // just now
  std::optional<Instant> changes_at;  // when that ends; nothing: no hours were told
};
Task<ShopNow> shop_now(Desk& desk);

Task<HoursView> hours_view(Desk& desk);
// The whole anew. As care::check_hours.
Task<HoursView> change_hours(Desk& desk, Caller caller, Hours wanted);

}  // namespace heard::desk

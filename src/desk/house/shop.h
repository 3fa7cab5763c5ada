// What the shop is called and which clock it lives by.
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

struct Shop {
  std::string name = "Heard";
  std::string zone;  // "Europe/Berlin"; empty until it is told
};

Shop shop_in(store::Tx& tx);
// At set-up, by nobody in particular. An empty zone is none.
void open_shop(store::Tx& tx, const Shop& shop);

// Whether clocks know the zone; says how one is written.
Result<void> check_zone(std::string_view zone);

Task<ShopView> shop_view(Desk& desk);
// Only what is mentioned, and an event only when something is different.
Task<ShopView> change_shop(Desk& desk, Caller caller, ChangeShop command);

}  // namespace heard::desk

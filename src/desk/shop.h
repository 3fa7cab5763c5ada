// What the shop is called and which clock it lives by.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// What customers may be shown: a name with something in it, a zone that is known. Whole sentences for who set
// it wrongly.
Result<void> check_shop(const std::optional<Text<120>>& name, const std::optional<Text<64>>& zone);

Task<ShopView> shop_view(Desk& desk);
// Only what is mentioned, and an event only when something is different.
Task<ShopView> change_shop(Desk& desk, Caller caller, ChangeShop command);

}  // namespace heard::desk

#include "desk/house/shop.h"

#include "base/zone.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::desk {
namespace {

constexpr std::string_view name_setting = "shop";
constexpr std::string_view zone_setting = "zone";

ShopView view_in(store::Tx& tx) {
  Shop shop = shop_in(tx);
  ShopView view{.name = std::move(shop.name)};
  if (!shop.zone.empty()) view.zone = std::move(shop.zone);
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          name_setting, zone_setting);
  return view;
}

// Whether it is another value than before.
bool put(store::Tx& tx, std::string_view setting, std::string_view value, By by, Instant now) {
  if (store::get_setting(tx, setting) == value) return false;
  tx.run(store::sql::setting_change, setting, value, by.id, now);
  return true;
}

}  // namespace

Shop shop_in(store::Tx& tx) {
  Shop shop;
  if (auto name = store::get_setting(tx, name_setting)) shop.name = std::move(*name);
  if (auto zone = store::get_setting(tx, zone_setting)) shop.zone = std::move(*zone);
  return shop;
}

void open_shop(store::Tx& tx, const Shop& shop) {
  store::set_setting(tx, name_setting, shop.name);
  if (!shop.zone.empty()) store::set_setting(tx, zone_setting, shop.zone);
}

Result<void> check_zone(std::string_view zone) {
  if (is_zone(zone)) return {};
  return invalid("unknown_zone", "This time zone is not known. It is written like Europe/Berlin.", "zone");
}

Task<ShopView> shop_view(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<ShopView> { return view_in(tx); });
}

Task<ShopView> change_shop(Desk& desk, Caller caller, ChangeShop command) {
  if (command.name && trimmed(command.name->view()).empty())
    co_return invalid("missing_field", "Please name the shop.", "name");
  if (command.zone) HEARD_CO_CHECK(check_zone(command.zone->view()));
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ShopView> {
    ShopChanged changed;
    if (command.name) changed.name = put(tx, name_setting, trimmed(command.name->view()), who, now);
    if (command.zone) changed.zone = put(tx, zone_setting, command.zone->view(), who, now);
    if (changed.name || changed.zone) {
      tx.append(changed, who, now);
    }
    return view_in(tx);
  });
}

}  // namespace heard::desk

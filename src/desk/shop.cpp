#include "desk/shop.h"

#include "base/zone.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::desk {
namespace {

constexpr std::string_view name_setting = "shop";
constexpr std::string_view zone_setting = "zone";

ShopView view_in(store::Tx& tx) {
  ShopView view{.name = store::get_setting(tx, name_setting).value_or("Heard"),
                .zone = store::get_setting(tx, zone_setting)};
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

Result<void> check_shop(const std::optional<Text<120>>& name, const std::optional<Text<64>>& zone) {
  if (name && trimmed(name->view()).empty()) return invalid("missing_field", "Please name the shop.", "name");
  if (zone && !is_zone(zone->view()))
    return invalid("unknown_zone", "This time zone is not known. It is written like Europe/Berlin.", "zone");
  return {};
}

Task<ShopView> shop_view(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<ShopView> { return view_in(tx); });
}

Task<ShopView> change_shop(Desk& desk, Caller caller, ChangeShop command) {
  HEARD_CO_CHECK(check_shop(command.name, command.zone));
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ShopView> {
    ShopChanged changed;
    if (command.name) changed.name = put(tx, name_setting, trimmed(command.name->view()), who, now);
    if (command.zone) changed.zone = put(tx, zone_setting, command.zone->view(), who, now);
    if (changed.name || changed.zone) {
      const NewEvent event{.event = changed, .at = now, .by = who};
      tx.append({&event, 1});
    }
    return view_in(tx);
  });
}

}  // namespace heard::desk

#include "desk/house/backups.h"

#include <fmt/format.h>

#include <charconv>

#include "care/nightly.h"
#include "desk/house/shop.h"
#include "store/setting.h"
#include "store/sql/backups.h"
#include "store/sql/people.h"
#include "store/sql/setting.h"

namespace heard::desk {
namespace {

constexpr std::string_view on_setting = "backup_on";
constexpr std::string_view minute_setting = "backup_minute";
constexpr std::string_view since_setting = "backup_since";
constexpr std::string_view taken_setting = "backup_taken";      // when, bytes, how many are kept
constexpr std::string_view trouble_setting = "backup_trouble";  // when, what
constexpr Duration turn_life = hours(1);

// The number that a text begins with, and what stands behind it and a space.
std::int64_t take_figure(std::string_view& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(error == std::errc{} ? static_cast<std::size_t>(end - text.data()) : text.size());
  if (text.starts_with(' ')) text.remove_prefix(1);
  return number;
}

std::string zone_in(store::Tx& tx) {
  std::string zone = shop_in(tx).zone;
  return zone.empty() ? "UTC" : zone;
}

void read_how_it_went(store::Tx& tx, BackupsView& view) {
  if (const auto taken = store::get_setting(tx, taken_setting)) {
    std::string_view rest = *taken;
    view.taken_at = Instant{take_figure(rest)};
    view.bytes = take_figure(rest);
    view.kept = static_cast<int>(take_figure(rest));
  }
  if (const auto trouble = store::get_setting(tx, trouble_setting)) {
    std::string_view rest = *trouble;
    view.trouble_at = Instant{take_figure(rest)};
    view.trouble = std::string(rest);
  }
}

BackupsView backups_in(store::Tx& tx, const Desk& desk) {
  BackupsView view{.on = store::get_setting(tx, on_setting).value_or("on") == "on",
                   .folder = desk.rules.backup_folder,
                   .with_secrets = desk.rules.backup_with_secrets};
  if (const auto minute = store::get_setting(tx, minute_setting)) {
    std::string_view rest = *minute;
    view.minute = static_cast<int>(take_figure(rest));
  }
  read_how_it_went(tx, view);
  if (view.on) view.next_at = care::nightly_after(zone_in(tx), view.minute, desk.clock.now());
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          on_setting, minute_setting);
  return view;
}

Result<void> keeps_any(const Desk& desk) {
  if (!desk.rules.backup_folder.empty()) return {};
  return conflict("practice", "The practice shop keeps no backups.");
}

// From when on one is owed: not from before the desk was first looked at for it, nor from before it was
// decided.
std::optional<Instant> owed_since(store::Tx& tx, const BackupsView& view, Instant now) {
  const auto since = store::get_setting(tx, since_setting);
  if (!since) {
    store::set_setting(tx, since_setting, std::to_string(now.us));
    return std::nullopt;
  }
  std::string_view rest = *since;
  Instant from{take_figure(rest)};
  if (view.taken_at) from = std::max(from, *view.taken_at);
  if (view.changed_at) from = std::max(from, *view.changed_at);
  return from;
}

bool is_due(store::Tx& tx, const BackupsView& view, Instant now) {
  if (!view.on || tx.one<std::int64_t>(store::sql::person_count).value_or(0) == 0) return false;
  const auto since = owed_since(tx, view, now);
  if (!since || care::nightly_before(zone_in(tx), view.minute, now) <= *since) return false;
  return !view.trouble_at || *view.trouble_at + backup_again <= now;
}

}  // namespace

Task<BackupsView> backups_view(Desk& desk) {
  HEARD_CO_CHECK(keeps_any(desk));
  co_return co_await desk.store.read(
      [&](store::Tx& tx) -> Result<BackupsView> { return backups_in(tx, desk); });
}

Task<BackupsView> change_backups(Desk& desk, Caller caller, ChangeBackups command) {
  HEARD_CO_CHECK(keeps_any(desk));
  if (command.minute && (*command.minute < 0 || *command.minute >= minutes_a_day))
    co_return invalid("out_of_range", fmt::format("This can be from {} to {}.", 0, minutes_a_day - 1),
                      "minute");
  const Instant now = desk.clock.now();
  const By who = by(caller);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<BackupsView> {
    const BackupsView before = backups_in(tx, desk);
    RulesChanged changed;
    if (command.on && *command.on != before.on) {
      changed.backups = *command.on;
      tx.run(store::sql::setting_change, on_setting, std::string_view(*command.on ? "on" : "off"),
             caller.person, now);
    }
    if (command.minute && *command.minute != before.minute) {
      changed.backup_minute = *command.minute;
      tx.run(store::sql::setting_change, minute_setting, std::to_string(*command.minute), caller.person, now);
    }
    if (!changed.backups && !changed.backup_minute) return before;
    tx.append(changed, who, now);
    return backups_in(tx, desk);
  });
}

std::optional<int> backup_minute_in(store::Tx& tx, const Desk& desk) {
  if (!keeps_any(desk).ok()) return std::nullopt;
  const BackupsView view = backups_in(tx, desk);
  return view.on ? std::optional(view.minute) : std::nullopt;
}

Result<BackupTurn> backup_turn_now(Desk& desk, std::string_view node) {
  const Instant now = desk.clock.now();
  HEARD_TRY(const bool due, desk.store.read_now([&](store::Tx& tx) -> Result<bool> {
    if (!store::get_setting(tx, since_setting)) return true;
    return is_due(tx, backups_in(tx, desk), now);
  }));
  if (!due) return BackupTurn{};
  return desk.store.write_now([&](store::Tx& tx) -> Result<BackupTurn> {
    BackupTurn turn{.zone = zone_in(tx), .instance = store::get_setting(tx, "instance_id").value_or("")};
    turn.ours = is_due(tx, backups_in(tx, desk), now) &&
                tx.run(store::sql::backup_turn_take, node, now + turn_life, now) == 1;
    return turn;
  });
}

Result<void> keep_backup_taken_now(Desk& desk, std::int64_t bytes, int kept) {
  const std::string taken = fmt::format("{} {} {}", desk.clock.now().us, bytes, kept);
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    store::set_setting(tx, taken_setting, taken);
    store::drop_setting(tx, trouble_setting);
    return {};
  });
}

Result<void> keep_backup_trouble_now(Desk& desk, std::string_view sentence) {
  const std::string trouble = fmt::format("{} {}", desk.clock.now().us, sentence);
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    store::set_setting(tx, trouble_setting, trouble);
    return {};
  });
}

}  // namespace heard::desk

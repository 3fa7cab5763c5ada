#include "app/demo.h"

#include "store/setting.h"
#include "store/sql/people.h"

namespace heard::app {
namespace {

constexpr std::string_view demo_setting = "demo";
constexpr std::string_view half_filled = "filling";

Result<void> mark_demo(store::Store& store, std::string_view as) {
  return store.write_now([&](store::Tx& tx) -> Result<void> {
    store::set_setting(tx, demo_setting, as);
    return {};
  });
}

}  // namespace

Result<bool> wants_demo(store::Store& store) {
  struct Found {
    std::optional<std::string> demo;
    bool empty = false;
  };
  HEARD_TRY(const Found found, store.read_now([](store::Tx& tx) -> Result<Found> {
    return Found{.demo = store::get_setting(tx, demo_setting),
                 .empty = tx.one<std::int64_t>(store::sql::person_count).value_or(0) == 0};
  }));
  if (found.demo == half_filled)
    return conflict(
        "half_a_demo",
        "This practice shop was not finished when it was made. Remove its folder (--data) and start "
        "again.");
  if (!found.demo && !found.empty)
    return conflict("not_a_demo",
                    "This data folder belongs to a real shop. The practice shop needs an empty folder of its "
                    "own (--data).");
  return !found.demo;
}

Result<void> fill_demo(store::Store& store, const practice::Script& script, Instant now,
                       std::string_view password, const practice::Progress& progress) {
  HEARD_CHECK(mark_demo(store, half_filled));
  HEARD_CHECK(practice::fill(store, script, password, now, progress));
  return mark_demo(store, "1");
}

// A shop that is new need not wait for the disk at every word.
Result<std::unique_ptr<Opened>> open_practice(const Config& config, const practice::Script& script,
                                              std::string_view password, const practice::Progress& filling) {
  HEARD_TRY(auto house, open_with_clock(config));
  HEARD_TRY(const bool wanted, wants_demo(*house->store));
  if (!wanted) return house;
  house.reset();
  if (filling && !filling(0)) return busy("stopping");
  Config quick = config;
  quick.on_disk = store::OnDisk::at_the_end;
  HEARD_TRY(house, open_with_clock(quick));
  HEARD_CHECK(fill_demo(*house->store, script, house->clock.now(), password, filling));
  house.reset();
  return open_with_clock(config);
}

}  // namespace heard::app

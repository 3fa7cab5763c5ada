#include "app/opened.h"

#include <filesystem>

#include "app/master_key.h"
#include "desk/customer/erase.h"
#include "desk/house/house.h"
#include "store/setting.h"
#include "store/sql/people.h"

namespace heard::app {
namespace {

constexpr std::string_view offset_setting = "clock_offset_us";

Result<std::unique_ptr<store::Store>> open_store(const Config& config) {
  if (!config.database.empty())
    return store::open_postgres(
        {.url = config.database,
         .connections = config.database_connections,
         .bucket = config.bucket.url.empty() ? std::nullopt : std::optional(config.bucket)});
  return store::open_sqlite({.folder = config.data, .on_disk = config.on_disk});
}

// Links may be out there as soon as there was a conversation; before that a key can be made.
Result<bool> is_new(store::Store& store) {
  return store.read_now([](store::Tx& tx) -> Result<bool> {
    return tx.one<std::int64_t>(store::sql::person_count).value_or(0) == 0 && tx.log_head() == 0;
  });
}

}  // namespace

Result<std::unique_ptr<Opened>> open_house(const Config& config) {
  auto house = std::make_unique<Opened>();
  HEARD_TRY(house->store, open_store(config));
  HEARD_TRY(const bool fresh, is_new(*house->store));
  std::error_code ignored;
  std::filesystem::create_directories(config.data, ignored);
  // the practice shop beside one's own never shares its key: its links would open conversations here
  const bool beside = !config.rules.root.empty();
  const std::string path = beside ? config.data + "/secret.key" : key_path(config.data);
  HEARD_TRY(std::vector<MasterKey> keys, master_keys(path, fresh, house->random));
  desk::HouseRules rules = config.rules;
  if (!rules.practice) {
    rules.backup_folder = config.backup_folder.empty() ? config.data + "/backups" : config.backup_folder;
    rules.backup_with_secrets = !config.backup_passphrase_file.empty();
  }
  house->ids = std::make_unique<store::Ids>(*house->store);
  house->desk.reset(new desk::Desk{.store = *house->store,
                                   .clock = house->clock,
                                   .random = house->random,
                                   .ids = *house->ids,
                                   .rules = std::move(rules),
                                   .master_key = std::move(keys),
                                   .key_file = path,
                                   .scratch = config.data + "/scratch"});
  follow_keys(house->desk->master_key, path);
  HEARD_CHECK(desk::furnish(*house->desk));
  HEARD_CHECK(desk::erase_again(*house->desk));
  return house;
}

Result<std::unique_ptr<Opened>> open_with_clock(const Config& config) {
  HEARD_TRY(auto house, open_house(config));
  if (config.test_clock) HEARD_CHECK(follow_test_clock(*house));
  return house;
}

Result<void> follow_test_clock(Opened& house) {
  HEARD_TRY(const std::int64_t offset_us, house.store->read_now([](store::Tx& tx) -> Result<std::int64_t> {
    return std::stoll(store::get_setting(tx, offset_setting).value_or("0"));
  }));
  house.clock.set_offset({offset_us});
  return {};
}

Result<void> advance_test_clock(Opened& house, Duration by) {
  HEARD_CHECK(house.store->write_now([&](store::Tx& tx) -> Result<void> {
    const std::int64_t before = std::stoll(store::get_setting(tx, offset_setting).value_or("0"));
    store::set_setting(tx, offset_setting, std::to_string(before + by.us));
    return {};
  }));
  return follow_test_clock(house);
}

}  // namespace heard::app

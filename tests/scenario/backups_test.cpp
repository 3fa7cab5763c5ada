// The nightly backup by the house's clock, of several nodes by one; and a desk that comes back from one,
// without those who were erased meanwhile.
#include "desk/house/backups.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/run_now.h"
#include "base/local_time.h"
#include "desk/customer/erase.h"
#include "desk/house/shop.h"
#include "desk/intake.h"
#include "desk/people/people.h"
#include "desk/verify.h"
#include "store/backup.h"
#include "store/setting.h"
#include "store/sql/people.h"
#include "tests/engine/engine.h"

namespace heard::test {
namespace {

using app::run_now;

class Backups : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!has_engine(GetParam())) GTEST_SKIP() << "this engine is not here";
    std::string pattern = (std::filesystem::temp_directory_path() / "heard-nightly-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    house_ = std::make_unique<House>(GetParam());
    house_->desk.rules.backup_folder = folder_;
    ASSERT_TRUE(house_->store
                    ->write_now([](store::Tx& tx) -> Result<void> {
                      store::set_setting(tx, "zone", "Europe/Berlin");
                      return {};
                    })
                    .ok());
    house_->clock.set(at("2026-03-02", 720));
  }
  void TearDown() override {
    std::error_code none;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, none);
  }

  static Instant at(const char* day, int minute) {
    return instant_of("Europe/Berlin", {*parse_day(day), minute});
  }
  desk::Caller hire() {
    const auto owner = run_now(desk::add_person(
        house_->desk, {},
        {.email = Text<254>::cut("mara@shop.example"), .name = Text<120>::cut("Mara"), .role = Role::admin}));
    return {.person = owner->person.id, .name = "Mara", .role = Role::admin};
  }
  bool turn(std::string_view node = "one") {
    const auto turn = desk::backup_turn_now(house_->desk, node);
    EXPECT_TRUE(turn.ok());
    return turn.ok() && turn->ours;
  }
  BackupsView view() { return *run_now(desk::backups_view(house_->desk)); }

  std::string folder_;
  std::unique_ptr<House> house_;
};

TEST_P(Backups, AreDueOnceANightOnceSomebodyWorksHere) {
  house_->clock.set(at("2026-03-05", 240));
  EXPECT_FALSE(turn()) << "nobody works here";
  hire();
  EXPECT_FALSE(turn()) << "the night before the first look";
  house_->clock.set(at("2026-03-06", 179));
  EXPECT_FALSE(turn());
  house_->clock.set(at("2026-03-06", 180));
  EXPECT_EQ(view().next_at, at("2026-03-07", 180));
  EXPECT_TRUE(turn());
  ASSERT_TRUE(desk::keep_backup_taken_now(house_->desk, 1'234, 3).ok());
  EXPECT_FALSE(turn());
  EXPECT_EQ(view().bytes, 1'234);
  EXPECT_EQ(view().kept, 3);
  house_->clock.set(at("2026-03-09", 700));
  EXPECT_TRUE(turn()) << "what a night without power missed is made up for";
}

TEST_P(Backups, OfTwoNodesOneTakesThem) {
  hire();
  EXPECT_FALSE(turn("one"));
  house_->clock.advance(days(1));
  EXPECT_TRUE(turn("one"));
  EXPECT_FALSE(turn("two"));
  EXPECT_TRUE(turn("one"));
  house_->clock.advance(hours(2));
  EXPECT_TRUE(turn("two")) << "the first one has not come back";
}

TEST_P(Backups, WhatWentWrongIsToldAndTriedAgain) {
  hire();
  EXPECT_FALSE(turn());
  house_->clock.advance(days(1));
  EXPECT_TRUE(turn());
  ASSERT_TRUE(desk::keep_backup_trouble_now(house_->desk, "The disk is full.").ok());
  EXPECT_EQ(view().trouble, "The disk is full.");
  EXPECT_EQ(view().trouble_at, house_->clock.now());
  EXPECT_FALSE(turn());
  house_->clock.advance(minutes(31));
  EXPECT_TRUE(turn());
  ASSERT_TRUE(desk::keep_backup_taken_now(house_->desk, 1, 1).ok());
  EXPECT_FALSE(view().trouble);
}

TEST_P(Backups, AnOwnerDecidesWhether) {
  const desk::Caller mara = hire();
  EXPECT_FALSE(turn());
  EXPECT_EQ(run_now(desk::change_backups(house_->desk, mara, {.minute = 1'440})).error().code,
            "out_of_range");
  ASSERT_TRUE(run_now(desk::change_backups(house_->desk, mara, {.on = false})).ok());
  EXPECT_EQ(view().changed_by, "Mara");
  EXPECT_FALSE(view().next_at);
  house_->clock.advance(days(2));
  EXPECT_FALSE(turn());
  ASSERT_TRUE(run_now(desk::change_backups(house_->desk, mara, {.on = true, .minute = 1'200})).ok());
  EXPECT_FALSE(turn()) << "not at once for a time that is over";
  house_->clock.advance(days(1));
  EXPECT_TRUE(turn());
  house_->desk.rules.backup_folder.clear();
  EXPECT_EQ(run_now(desk::backups_view(house_->desk)).error().code, "practice");
}

// A second house on the ground that a backup was restored into.
struct Restored {
  explicit Restored(Engine engine) : ground(engine) {}
  Ground ground;
  HandClock clock{Instant{1'800'000'000'000'000}};
  SeededRandom random{11};
};

constexpr store::Sql customer_named{"customer_named", "SELECT id FROM customer WHERE name = $1"};

CustomerId writes(House& house, const std::string& name) {
  const auto taken = run_now(desk::take_in(house.desk, {.channel = Channel::web_form,
                                                        .key = name,
                                                        .raw = "raw words of " + name,
                                                        .name = name,
                                                        .email = name + "@example.org",
                                                        .text = "My lid broke, says " + name}));
  EXPECT_TRUE(taken.ok()) << taken.error().sentence;
  const auto id = house.store->read_now([&](store::Tx& tx) -> Result<CustomerId> {
    return tx.one<CustomerId>(customer_named, name).value_or(CustomerId{});
  });
  return id.ok() ? *id : CustomerId{};
}

TEST_P(Backups, ADeskComesBackWholeWithoutThoseErasedMeanwhile) {
  const desk::Caller mara = hire();
  const CustomerId ada = writes(*house_, "Ada");
  writes(*house_, "Bob");
  const std::string file = folder_ + "/shop.backup";
  SystemRandom random;
  const auto snapshot = [&](const Ground& ground) {
    return GetParam() == Engine::sqlite ? store::snapshot_of_sqlite(ground.folder())
                                        : store::snapshot_of_postgres({.url = ground.url()});
  };
  {
    auto now = snapshot(house_->ground);
    ASSERT_TRUE(now.ok()) << now.error().sentence;
    ASSERT_TRUE(store::take_backup(**now, {.file = file, .now = house_->clock.now()}, random).ok());
  }
  ASSERT_TRUE(run_now(desk::erase_customer(house_->desk, mara, ada)).ok());
  std::ifstream noted(folder_ + "/" + std::string(desk::erased_file));
  std::string instance;
  std::int64_t erased = 0;
  ASSERT_TRUE(noted >> instance >> erased);
  EXPECT_EQ(erased, ada.value);

  Restored back(GetParam());
  {
    auto reader = store::archive::ArchiveReader::open(file, {});
    ASSERT_TRUE(reader.ok());
    EXPECT_EQ((*reader)->manifest().instance, instance);
    auto filling = GetParam() == Engine::sqlite ? store::fill_sqlite(back.ground.folder())
                                                : store::fill_postgres(back.ground.url());
    ASSERT_TRUE(filling.ok()) << filling.error().sentence;
    const auto restored = store::restore_backup(**reader, **filling, std::to_string(ada.value) + " 999999");
    ASSERT_TRUE(restored.ok()) << restored.error().sentence << restored.error().cause;
  }
  const auto store = back.ground.open();
  store::Ids ids(*store);
  desk::Desk desk{.store = *store,
                  .clock = back.clock,
                  .random = back.random,
                  .ids = ids,
                  .rules = {},
                  .master_key = Secret(std::string(32, 'k'))};
  const auto whole = desk::verify(*store);
  ASSERT_TRUE(whole.ok());
  EXPECT_EQ(whole->findings_total, 0) << whole->findings.front();
  EXPECT_EQ(whole->customers, 2);
  ASSERT_TRUE(desk::erase_again(desk).ok());
  ASSERT_TRUE(desk::erase_again(desk).ok()) << "at each start";
  const auto after = desk::verify(*store);
  ASSERT_TRUE(after.ok());
  EXPECT_EQ(after->findings_total, 0) << after->findings.front();
  EXPECT_EQ(after->customers, 1);
  EXPECT_EQ(after->messages, 1);
}

TEST_P(Backups, WhatWasErasedIsInNoneTakenAfterwards) {
  const desk::Caller mara = hire();
  const CustomerId ada = writes(*house_, "Ada");
  ASSERT_TRUE(run_now(desk::erase_customer(house_->desk, mara, ada)).ok());
  const std::string file = folder_ + "/shop.backup";
  SystemRandom random;
  auto now = GetParam() == Engine::sqlite ? store::snapshot_of_sqlite(house_->ground.folder())
                                          : store::snapshot_of_postgres({.url = house_->ground.url()});
  ASSERT_TRUE(store::take_backup(**now, {.file = file, .now = house_->clock.now()}, random).ok());
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_NE(text.find("mara@shop.example"), std::string::npos);
  EXPECT_EQ(text.find("lid broke"), std::string::npos);
  EXPECT_EQ(text.find("raw words"), std::string::npos) << "the file of an arrival";
  EXPECT_EQ(text.find("Ada"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Both, Backups, testing::Values(Engine::sqlite, Engine::postgres),
                         [](const auto& engine) {
                           return engine.param == Engine::sqlite ? "sqlite" : "postgres";
                         });

}  // namespace
}  // namespace heard::test

// Hours that are kept and cannot be read are said to be so, keep nobody out, and are mended by putting them
// anew.
#include "desk/house/hours.h"

#include <gtest/gtest.h>

#include "app/run_now.h"
#include "desk/people/people.h"
#include "store/setting.h"
#include "tests/engine/engine.h"

namespace heard::test {
namespace {

using app::run_now;

class KeptHours : public testing::TestWithParam<Engine> {};

TEST_P(KeptHours, that_cannot_be_read_are_named_and_mended) {
  if (!has_engine(GetParam())) GTEST_SKIP() << "this engine is not here";
  House house(GetParam());
  const auto owner = run_now(desk::add_person(
      house.desk, {},
      {.email = Text<254>::cut("mara@shop.example"), .name = Text<120>::cut("Mara"), .role = Role::admin}));
  const desk::Caller mara{.person = owner->person.id, .name = "Mara", .role = Role::admin};
  ASSERT_TRUE(house.store
                  ->write_now([](store::Tx& tx) -> Result<void> {
                    store::set_setting(tx, "hours", R"({"week": "always"})");
                    return {};
                  })
                  .ok());
  const auto view = run_now(desk::hours_view(house.desk));
  ASSERT_FALSE(view.ok());
  EXPECT_EQ(view.error().kind, ErrorKind::broken);
  const auto shop = run_now(desk::shop_now(house.desk));
  ASSERT_TRUE(shop.ok());
  EXPECT_FALSE(shop->changes_at);
  EXPECT_TRUE(run_now(desk::change_hours(house.desk, mara, care::usual_hours("UTC"))).ok());
  EXPECT_TRUE(run_now(desk::hours_view(house.desk))->told);
}

INSTANTIATE_TEST_SUITE_P(Both, KeptHours, testing::Values(Engine::sqlite, Engine::postgres),
                         [](const auto& engine) {
                           return engine.param == Engine::sqlite ? "sqlite" : "postgres";
                         });

}  // namespace
}  // namespace heard::test

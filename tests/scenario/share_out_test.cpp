// Two nodes give out conversations at the same moment: nobody is given more than was agreed.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <thread>

#include "app/run_now.h"
#include "desk/house/rules.h"
#include "desk/intake.h"
#include "desk/people/people.h"
#include "store/sql/conversation.h"
#include "tests/engine/engine.h"

namespace heard::test {
namespace {

using app::run_now;

constexpr int people = 4;
constexpr int each = 3;
constexpr int each_node = 10;

// A second node on the ground of a house.
struct Node {
  explicit Node(House& house) : store(house.ground.open()), ids(*store), clock(house.clock.now()) {}
  std::unique_ptr<store::Store> store;
  store::Ids ids;
  HandClock clock;
  SeededRandom random{11};
  desk::Desk desk{.store = *store,
                  .clock = clock,
                  .random = random,
                  .ids = ids,
                  .rules = {},
                  .master_key = Secret(std::string(32, 'k'))};
};

void hire(House& house) {
  for (int i = 0; i < people; ++i) {
    const std::string name = "p" + std::to_string(i);
    const auto added = run_now(desk::add_person_with_password(
        house.desk, {}, {.email = Text<254>::cut(name + "@shop.example"), .name = Text<120>::cut(name)},
        Secret("four blue whales")));
    ASSERT_TRUE(added.ok()) << added.error().sentence;
  }
}

void take_in_many(desk::Desk& desk, const std::string& node) {
  for (int i = 0; i < each_node; ++i) {
    const std::string name = node + std::to_string(i);
    const auto taken = run_now(desk::take_in(desk, {.channel = Channel::web_form,
                                                    .key = name,
                                                    .raw = name,
                                                    .name = name,
                                                    .email = name + "@example.org",
                                                    .text = "Hello."}));
    EXPECT_TRUE(taken.ok()) << taken.error().sentence << taken.error().cause;
  }
}

TEST(SharingOutOnTwoNodes, NeverGoesPastTheNumber) {
  if (!has_engine(Engine::postgres)) GTEST_SKIP() << "no PostgreSQL to test on (HEARD_TEST_POSTGRES)";
  House house(Engine::postgres);
  hire(house);
  const desk::Caller owner{.person = {}, .name = "p0", .role = Role::admin};
  ASSERT_TRUE(run_now(desk::change_rules(house.desk, owner, {.open_each_max = each})).ok());
  Node other(house);
  {
    std::jthread first([&] { take_in_many(house.desk, "a"); });
    std::jthread second([&] { take_in_many(other.desk, "b"); });
  }
  const auto all = house.store->read_now([](store::Tx& tx) -> Result<std::vector<Conversation>> {
    return tx.list<Conversation>(store::sql::conversations_after, ConversationId{}, 1'000);
  });
  ASSERT_EQ(all->size(), 2U * each_node);
  std::map<PersonId, int> open;
  for (const Conversation& c : *all)
    if (c.assignee) ++open[*c.assignee];
  EXPECT_EQ(std::ssize(open), people);
  for (const auto& [person, count] : open) EXPECT_EQ(count, each) << person.value;
  other.store->stop();
}

}  // namespace
}  // namespace heard::test

// Two at once: whoever decides about a customer holds them, so that no cap is passed by two that each found
// the last room. On PostgreSQL from two nodes.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <barrier>
#include <thread>

#include "app/may_leave.h"
#include "app/run_now.h"
#include "desk/asking/contact_wish.h"
#include "desk/intake.h"
#include "store/effect_rows.h"
#include "store/sql/governor.h"
#include "tests/engine/engine.h"

namespace heard::test {
namespace {

using app::run_now;
using How = outbox::Leave::How;

constexpr int rounds = 12;

class GovernorOn : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!has_engine(GetParam())) GTEST_SKIP() << "no PostgreSQL to test on (HEARD_TEST_POSTGRES)";
    house = std::make_unique<House>(GetParam());
    if (GetParam() == Engine::postgres) other = house->ground.open();
  }

  // Of somebody new.
  ConversationId conversation(int round) {
    const std::string name = "ada" + std::to_string(round);
    const auto taken = run_now(desk::take_in(house->desk, {.channel = Channel::web_form,
                                                           .key = name,
                                                           .raw = name,
                                                           .name = name,
                                                           .email = name + "@example.org",
                                                           .text = "Hello."}));
    EXPECT_TRUE(taken.ok());
    return taken->conversation;
  }

  Effect leased(ConversationId id, EffectClass effect_class) {
    EXPECT_TRUE(house->ids.reserve_now(1).ok());
    const auto effect = house->ids.take<EffectId>();
    const Instant now = house->clock.now();
    const auto made = house->store->write_now([&](store::Tx& tx) -> Result<Effect> {
      store::add_effect(tx,
                        {.id = effect,
                         .body = SendLetter{{effect.value}},
                         .conversation = id,
                         .message = {},
                         .recipient = "somebody@example.org",
                         .due_at = now,
                         .effect_class = effect_class},
                        now);
      static constexpr store::Sql lease{"lease",
                                        "UPDATE effect SET state = 'leased', fence = 1 WHERE id = $1"};
      tx.run(lease, effect);
      return *store::find_effect(tx, effect);
    });
    EXPECT_TRUE(made.ok());
    return *made;
  }

  // As the outbox does.
  How leave(store::Store& store, const Effect& effect) {
    const auto may = store.write_now([&](store::Tx& tx) -> Result<outbox::Leave> {
      HEARD_TRY(outbox::Leave leave, app::may_leave(tx, effect, house->clock.now()));
      if (leave.how == How::now) store::mark_started(tx, effect.id, effect.fence);
      return leave;
    });
    EXPECT_TRUE(may.ok()) << may.error().sentence;
    return may.ok() ? may->how : How::never;
  }

  store::Store& second() { return other ? *other : *house->store; }

  std::unique_ptr<House> house;
  std::unique_ptr<store::Store> other;
};

TEST_P(GovernorOn, two_at_once_never_pass_a_cap) {
  for (int round = 0; round < rounds; ++round) {
    const ConversationId id = conversation(round);
    const std::array<Effect, 2> effects{leased(id, EffectClass::ask), leased(id, EffectClass::ask)};
    std::array<How, 2> how{};
    std::barrier together(2);
    {
      std::jthread first([&] {
        together.arrive_and_wait();
        how[0] = leave(*house->store, effects[0]);
      });
      std::jthread other_one([&] {
        together.arrive_and_wait();
        how[1] = leave(second(), effects[1]);
      });
    }
    EXPECT_EQ(std::ranges::count(how, How::now), 1) << "round " << round;
    EXPECT_EQ(std::ranges::count(how, How::never), 1) << "round " << round;
  }
}

TEST_P(GovernorOn, all_three_together_keep_their_cap_whatever_the_order) {
  for (int round = 0; round < rounds; ++round) {
    const ConversationId id = conversation(round);
    ASSERT_TRUE(run_now(desk::wish_on_page(house->desk, id, {.offers = true})).ok());
    const std::array<Effect, 3> effects{leased(id, EffectClass::ask), leased(id, EffectClass::tell),
                                        leased(id, EffectClass::sell)};
    std::array<How, 3> how{};
    std::barrier together(3);
    {
      std::vector<std::jthread> nodes;
      for (std::size_t i = 0; i < effects.size(); ++i)
        nodes.emplace_back([&, i] {
          together.arrive_and_wait();
          how[i] = leave(i % 2 == 0 ? *house->store : second(), effects[i]);
        });
    }
    EXPECT_EQ(std::ranges::count(how, How::now), 2) << "round " << round;
  }
}

TEST_P(GovernorOn, what_is_said_on_the_page_meanwhile_is_obeyed) {
  for (int round = 0; round < rounds; ++round) {
    const ConversationId id = conversation(round);
    const Effect effect = leased(id, EffectClass::tell);
    How how{};
    std::barrier together(2);
    {
      std::jthread first([&] {
        together.arrive_and_wait();
        how = leave(second(), effect);
      });
      std::jthread wish([&] {
        together.arrive_and_wait();
        EXPECT_TRUE(run_now(desk::wish_on_page(house->desk, id, {.dial = Dial::only_answers})).ok());
      });
    }
    // whichever was first; and what comes after both is not sent
    EXPECT_NE(how, How::later);
    EXPECT_EQ(leave(*house->store, leased(id, EffectClass::ask)), How::never);
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, GovernorOn, testing::Values(Engine::sqlite, Engine::postgres),
                         [](const auto& of) { return of.param == Engine::sqlite ? "sqlite" : "postgres"; });

}  // namespace
}  // namespace heard::test

// The outbox on a real store: what is sent, what is never sent twice, what waits for a person.
#include "outbox/outbox.h"

#include <gtest/gtest.h>

#include "app/run_now.h"
#include "store/effect_rows.h"
#include "tests/engine/engine.h"

namespace heard::outbox {
namespace {

using app::run_now;
using test::Engine;

class OutboxOn : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!test::has_engine(GetParam())) GTEST_SKIP() << "no PostgreSQL to test on (HEARD_TEST_POSTGRES)";
    house = std::make_unique<test::House>(GetParam());
    ASSERT_TRUE(house->ids.reserve_now(10).ok());
  }

  EffectId add(Repeat repeat, EffectClass effect_class = EffectClass::answer) {
    const auto id = house->ids.take<EffectId>();
    const Instant now = house->clock.now();
    const auto added = house->store->write_now([&](store::Tx& tx) -> Result<void> {
      store::add_effect(
          tx, {.id = id, .body = PublishReply{{1}}, .recipient = "ada@example.org", .due_at = now}, now);
      static constexpr store::Sql as{"as", "UPDATE effect SET repeat = $2, effect_class = $3 WHERE id = $1"};
      tx.run(as, id, repeat, effect_class);
      return {};
    });
    EXPECT_TRUE(added.ok());
    return id;
  }

  Effect effect(EffectId id) {
    return *house->store
                ->read_now([&](store::Tx& tx) -> Result<std::optional<Effect>> {
                  return store::find_effect(tx, id);
                })
                .value();
  }

  int round() {
    const auto done = run_now(house->outbox.round());
    EXPECT_TRUE(done.ok());
    return done.ok() ? *done : -1;
  }

  std::unique_ptr<test::House> house;
};

TEST_P(OutboxOn, sends_what_is_due_once) {
  const EffectId id = add(Repeat::once);
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(house->sender.sent, 1);
  EXPECT_EQ(effect(id).state, EffectState::done);
}

TEST_P(OutboxOn, a_started_once_effect_without_an_outcome_waits_for_a_person) {
  const EffectId id = add(Repeat::once);
  // A node leased it, said that it starts, and was never heard of again.
  ASSERT_TRUE(house->store
                  ->write_now([&](store::Tx& tx) -> Result<void> {
                    for (const Effect& e : store::lease_due(tx, house->clock.now(), 1, minutes(2)))
                      store::mark_started(tx, e.id, e.fence);
                    return {};
                  })
                  .ok());
  house->clock.advance(hours(1));
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(effect(id).state, EffectState::unknown);
  house->clock.advance(days(30));
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(house->sender.sent, 0) << "an unknown effect was sent again by itself";
}

TEST_P(OutboxOn, a_repeatable_effect_of_a_lost_node_is_taken_up_again) {
  const EffectId id = add(Repeat::repeatable);
  ASSERT_TRUE(house->store
                  ->write_now([&](store::Tx& tx) -> Result<void> {
                    store::lease_due(tx, house->clock.now(), 1, minutes(2));
                    return {};
                  })
                  .ok());
  EXPECT_EQ(round(), 0) << "it is somebody else's until the lease runs out";
  house->clock.advance(minutes(3));
  house->work_off();
  EXPECT_EQ(effect(id).state, EffectState::done);
  EXPECT_EQ(house->sender.sent, 1);
}

TEST_P(OutboxOn, an_old_lease_cannot_say_what_became_of_it) {
  const EffectId id = add(Repeat::repeatable);
  std::int64_t old_fence = 0;
  ASSERT_TRUE(house->store
                  ->write_now([&](store::Tx& tx) -> Result<void> {
                    for (const Effect& e : store::lease_due(tx, house->clock.now(), 1, minutes(2)))
                      old_fence = e.fence;
                    return {};
                  })
                  .ok());
  house->clock.advance(minutes(3));
  house->work_off();
  const auto late = house->store->write_now(
      [&](store::Tx& tx) -> Result<bool> { return store::mark_dead(tx, id, old_fence, "too late to say"); });
  EXPECT_FALSE(late.value());
  EXPECT_EQ(effect(id).state, EffectState::done);
}

TEST_P(OutboxOn, what_the_verdict_holds_back_is_not_sent_and_says_why) {
  const EffectId id = add(Repeat::repeatable, EffectClass::sell);
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(house->sender.sent, 0);
  EXPECT_EQ(effect(id).state, EffectState::dead);
  EXPECT_EQ(effect(id).reason, "Not sent, because nobody knows whose address this is.");
}

TEST_P(OutboxOn, a_refusal_is_final) {
  house->sender.next = {Sent::How::refused, "There is no such address."};
  const EffectId id = add(Repeat::once);
  round();
  house->clock.advance(days(1));
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(effect(id).state, EffectState::dead);
  EXPECT_EQ(effect(id).reason, "There is no such address.");
}

TEST_P(OutboxOn, what_waits_for_its_way_out_is_never_given_up) {
  house->sender.next = {Sent::How::waits, "Please sign in again."};
  const EffectId id = add(Repeat::once);
  for (int looked = 0; looked < 50; ++looked) {
    EXPECT_EQ(round(), 1);
    EXPECT_EQ(round(), 0);
    house->clock.advance(minutes(6));
  }
  EXPECT_EQ(effect(id).state, EffectState::waiting);
  EXPECT_EQ(effect(id).reason, "Please sign in again.");
  house->sender.next = {Sent::How::later, "The line is busy."};
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(effect(id).state, EffectState::waiting) << "its waiting counted as tries";
  house->sender.next = {};
  house->clock.advance(minutes(6));
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(effect(id).state, EffectState::done);
}

TEST_P(OutboxOn, its_thread_sends_and_stops) {
  house->outbox.start();
  const EffectId id = add(Repeat::repeatable);
  house->outbox.wake();
  for (int i = 0; i < 500 && effect(id).state != EffectState::done; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(effect(id).state, EffectState::done);
  house->outbox.stop();
}

INSTANTIATE_TEST_SUITE_P(Engines, OutboxOn, testing::Values(Engine::sqlite, Engine::postgres),
                         [](const auto& of) { return of.param == Engine::sqlite ? "sqlite" : "postgres"; });

}  // namespace
}  // namespace heard::outbox

// Effects, timers and kept answers as rows.
#include "reflect/codec.h"
#include "store/conformance.h"
#include "store/effect_rows.h"
#include "store/idempotency.h"
#include "store/timer_rows.h"

namespace heard::store {
namespace {

constexpr Instant noon{1'800'000'000'000'000};

class Effects : public Conformance {
 protected:
  static NewEffect reply(std::int64_t id, Instant due_at = noon) {
    return {.id = {id},
            .body = PublishReply{.message = {id * 10}},
            .conversation = ConversationId{7},
            .message = MessageId{id * 10},
            .recipient = "own page",
            .due_at = due_at};
  }
  void add(std::int64_t id, Instant due_at = noon) {
    write([&](Tx& tx) { add_effect(tx, reply(id, due_at), noon); });
  }
  void make_once(std::int64_t id) {
    static constexpr Sql once{"make_once", "UPDATE effect SET repeat = 'once' WHERE id = $1"};
    write([&](Tx& tx) { tx.run(once, id); });
  }
  std::vector<Effect> lease(Instant now = noon, int limit = 10) {
    std::vector<Effect> leased;
    write([&](Tx& tx) { leased = lease_due(tx, now, limit, seconds(30)); });
    return leased;
  }
  bool change(const std::function<bool(Tx&)>& by) {
    bool changed = false;
    write([&](Tx& tx) { changed = by(tx); });
    return changed;
  }
  Effect effect(std::int64_t id) {
    return read([&](Tx& tx) { return find_effect(tx, {id}); }).value_or(Effect{});
  }
};
HEARD_ON_BOTH_ENGINES(Effects);

TEST_P(Effects, AreKeptWhole) {
  add(1);
  const Effect row = effect(1);
  EXPECT_EQ(row.kind, "publish_reply");
  EXPECT_EQ(row.repeat, Repeat::repeatable);
  EXPECT_EQ(row.effect_class, EffectClass::answer);
  EXPECT_EQ(row.state, EffectState::waiting);
  EXPECT_EQ(row.recipient, "own page");
  EXPECT_EQ(row.conversation, ConversationId{7});
  EXPECT_EQ(row.due_at, noon);
  EXPECT_EQ(row.reason, std::nullopt);
  Result<EffectBody> body = reflect::decode<EffectBody>(row.kind, row.version, row.body);
  ASSERT_TRUE(body.ok());
  EXPECT_EQ(std::get<PublishReply>(*body).message, MessageId{10});
}

TEST_P(Effects, AreLeasedWhenDueSoonestFirst) {
  add(1, noon + seconds(2));
  add(2, noon + seconds(1));
  add(3, noon + seconds(9));
  EXPECT_TRUE(lease(noon).empty());
  const auto leased = lease(noon + seconds(2));
  ASSERT_EQ(leased.size(), 2U);
  EXPECT_EQ(leased[0].id, EffectId{2});
  EXPECT_EQ(leased[1].id, EffectId{1});
  EXPECT_EQ(leased[0].state, EffectState::leased);
  EXPECT_EQ(leased[0].attempts, 1);
  EXPECT_EQ(leased[0].fence, 1);
  EXPECT_EQ(leased[0].lease_until, noon + seconds(32));
  EXPECT_TRUE(lease(noon + seconds(2)).empty());
  EXPECT_EQ(lease(noon + seconds(9), 1).size(), 1U);
}

TEST_P(Effects, AreCancelledOnlyWhileTheyWait) {
  add(1, noon + seconds(8));
  add(2);
  EXPECT_TRUE(change([](Tx& tx) { return cancel_effect(tx, {1}); }));
  EXPECT_EQ(effect(1).state, EffectState::cancelled);
  EXPECT_EQ(lease(noon + seconds(9)).size(), 1U);
  EXPECT_FALSE(change([](Tx& tx) { return cancel_effect(tx, {2}); }));
  EXPECT_FALSE(change([](Tx& tx) { return cancel_effect(tx, {99}); }));
}

TEST_P(Effects, EndUnderTheirFence) {
  add(1);
  const std::int64_t fence = lease().at(0).fence;
  EXPECT_FALSE(change([&](Tx& tx) { return mark_done(tx, {1}, fence - 1); }));
  EXPECT_TRUE(change([&](Tx& tx) { return mark_started(tx, {1}, fence); }));
  EXPECT_FALSE(change([&](Tx& tx) { return mark_started(tx, {1}, fence); }));
  EXPECT_TRUE(change([&](Tx& tx) { return mark_done(tx, {1}, fence); }));
  EXPECT_EQ(effect(1).state, EffectState::done);
  EXPECT_EQ(effect(1).lease_until, std::nullopt);
  EXPECT_FALSE(change([&](Tx& tx) { return mark_dead(tx, {1}, fence, "late"); }));
}

TEST_P(Effects, AreTriedAgainLater) {
  add(1);
  const std::int64_t fence = lease().at(0).fence;
  EXPECT_TRUE(
      change([&](Tx& tx) { return retry_at(tx, {1}, fence, noon + minutes(1), "the server was away"); }));
  EXPECT_TRUE(lease(noon + seconds(59)).empty());
  EXPECT_EQ(effect(1).reason, "the server was away");
  const auto again = lease(noon + minutes(1));
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].attempts, 2);
  EXPECT_EQ(again[0].fence, fence + 1);
  EXPECT_FALSE(change([&](Tx& tx) { return mark_done(tx, {1}, fence); }))
      << "an outcome under an old fence is dropped";
  EXPECT_TRUE(change([&](Tx& tx) { return mark_dead(tx, {1}, fence + 1, "refused"); }));
  EXPECT_EQ(effect(1).state, EffectState::dead);
  EXPECT_EQ(effect(1).reason, "refused");
}

TEST_P(Effects, FoundStartedWithoutAnOutcomeAreUnknown) {
  for (int id = 1; id <= 4; ++id) add(id);
  make_once(1);
  make_once(2);
  const auto leased = lease();
  ASSERT_EQ(leased.size(), 4U);
  for (const std::int64_t id : {1, 3}) change([&](Tx& tx) { return mark_started(tx, {id}, 1); });
  Expired expired;
  write([&](Tx& tx) { expired = found_started(tx, noon + seconds(29)); });
  EXPECT_TRUE(expired.unknown.empty());
  EXPECT_EQ(expired.waiting_again, 0);
  write([&](Tx& tx) { expired = found_started(tx, noon + seconds(30)); });
  ASSERT_EQ(expired.unknown.size(), 1U);
  EXPECT_EQ(expired.unknown[0].id, EffectId{1});
  EXPECT_EQ(expired.waiting_again, 3);
  EXPECT_EQ(effect(1).state, EffectState::unknown);
  EXPECT_EQ(lease(noon + seconds(30)).size(), 3U) << "what is unknown is never leased again by itself";
  EXPECT_TRUE(change([](Tx& tx) { return mark_done(tx, {1}, 1); })) << "its own outcome may still come";
}

TEST_P(Effects, AreNeverLeasedTwiceAtOnce) {
  constexpr int count = 60;
  for (int id = 1; id <= count; ++id) add(id);
  std::mutex mutex;
  std::vector<std::int64_t> taken;
  std::vector<std::thread> nodes;
  for (int t = 0; t < 4; ++t) {
    nodes.emplace_back([&] {
      for (auto leased = lease(noon, 3); !leased.empty(); leased = lease(noon, 3)) {
        const std::scoped_lock lock(mutex);
        for (const Effect& e : leased) taken.push_back(e.id.value);
      }
    });
  }
  for (std::thread& node : nodes) node.join();
  std::ranges::sort(taken);
  EXPECT_EQ(std::ranges::adjacent_find(taken), taken.end());
  EXPECT_EQ(taken.size(), static_cast<std::size_t>(count));
}

TEST_P(Effects, SayWhenThereIsSomethingToDo) {
  const auto next = [this] { return read([](Tx& tx) { return next_effect_due(tx); }); };
  EXPECT_EQ(next(), std::nullopt);
  add(1, noon + seconds(5));
  EXPECT_EQ(next(), noon + seconds(5));
  lease(noon + seconds(5));
  EXPECT_EQ(next(), noon + seconds(35));
  add(2, noon + seconds(50));
  EXPECT_EQ(next(), noon + seconds(35));
}

class Timers : public Conformance {
 protected:
  void set(std::int64_t id, std::int64_t conversation, Instant due_at) {
    write([&](Tx& tx) {
      set_timer(tx, {.id = {id},
                     .body = SettleQuietly{{conversation}},
                     .conversation = {conversation},
                     .due_at = due_at});
    });
  }
  std::vector<Timer> due(Instant now, int limit = 10) {
    std::vector<Timer> out;
    write([&](Tx& tx) { out = due_timers(tx, now, limit); });
    return out;
  }
};
HEARD_ON_BOTH_ENGINES(Timers);

TEST_P(Timers, FallDueSoonestFirst) {
  set(1, 10, noon + hours(2));
  set(2, 20, noon + hours(1));
  set(3, 30, noon + hours(3));
  EXPECT_EQ(read([](Tx& tx) { return next_timer_due(tx); }), noon + hours(1));
  const auto timers = due(noon + hours(2));
  ASSERT_EQ(timers.size(), 2U);
  EXPECT_EQ(timers[0].id, TimerId{2});
  EXPECT_EQ(timers[0].kind, "settle_quietly");
  EXPECT_EQ(
      std::get<SettleQuietly>(*reflect::decode<TimerBody>(timers[1].kind, timers[1].version, timers[1].body))
          .conversation,
      ConversationId{10});
}

TEST_P(Timers, TakeThePlaceOfTheOneBefore) {
  set(1, 10, noon);
  set(2, 10, noon + days(7));
  EXPECT_TRUE(due(noon + days(6)).empty());
  const auto timers = due(noon + days(7));
  ASSERT_EQ(timers.size(), 1U);
  EXPECT_EQ(timers[0].id, TimerId{2});
  write([](Tx& tx) { EXPECT_FALSE(delete_timer(tx, {1})) << "the one that was replaced does not fire"; });
  write([](Tx& tx) { EXPECT_TRUE(delete_timer(tx, {2})); });
  write([](Tx& tx) { EXPECT_FALSE(delete_timer(tx, {2})); });
}

TEST_P(Timers, CanBeCleared) {
  set(1, 10, noon);
  write([](Tx& tx) {
    EXPECT_TRUE(clear_timer(tx, {10}, "settle_quietly"));
    EXPECT_FALSE(clear_timer(tx, {10}, "settle_quietly"));
  });
  EXPECT_EQ(read([](Tx& tx) { return next_timer_due(tx); }), std::nullopt);
}

class Answers : public Conformance {};
HEARD_ON_BOTH_ENGINES(Answers);

TEST_P(Answers, AreKeptOnce) {
  const KeptAnswer made{.request = "body", .status = 201, .answer = R"({"id":1})"};
  EXPECT_FALSE(read([](Tx& tx) { return find_answer(tx, "key"); }).has_value());
  write([&](Tx& tx) { keep_answer(tx, "key", made, {10}, noon); });
  const auto found = read([](Tx& tx) { return find_answer(tx, "key"); });
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->request, "body");
  EXPECT_EQ(found->status, 201);
  EXPECT_EQ(found->answer, made.answer);
  Result<void> again = store().write_now([&](Tx& tx) -> Result<void> {
    keep_answer(tx, "key", made, {10}, noon);
    return {};
  });
  EXPECT_EQ(again.error().kind, ErrorKind::exists);
}

TEST_P(Answers, AreForgottenInTime) {
  write([](Tx& tx) {
    keep_answer(tx, "old", {}, {10}, noon);
    keep_answer(tx, "new", {}, {10}, noon + hours(1));
  });
  write([](Tx& tx) { EXPECT_EQ(forget_answers_before(tx, noon + minutes(1)), 1); });
  EXPECT_FALSE(read([](Tx& tx) { return find_answer(tx, "old"); }).has_value());
  EXPECT_TRUE(read([](Tx& tx) { return find_answer(tx, "new"); }).has_value());
}

}  // namespace
}  // namespace heard::store

#include "care/snooze.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

constexpr Instant now{1'000'000'000};

Result<void> put_off_until(Decision& decision, Instant until) {
  return snooze(decision, {.until = until, .timer = {5}, .now = now});
}

Conversation put_off(Instant until) {
  Decision decision{.after = {.id = {1}, .state = ConversationState::open, .waiting_since = now}};
  EXPECT_TRUE(put_off_until(decision, until).ok());
  return decision.after;
}

TEST(Snooze, SetsATimerAndLeavesThemWaiting) {
  Decision decision{.after = {.id = {1}, .waiting_since = Instant{7}}};
  ASSERT_TRUE(put_off_until(decision, now + hours(2)).ok());
  EXPECT_EQ(decision.after.state, ConversationState::snoozed);
  EXPECT_EQ(decision.after.waiting_since, Instant{7});
  ASSERT_EQ(decision.timers.size(), 1U);
  EXPECT_EQ(decision.timers[0].due_at, now + hours(2));
}

TEST(Snooze, TakesOnlyTimesToComeWithinAYear) {
  for (const Instant until : {now, now - seconds(1), now + snooze_max + seconds(1), Instant{}}) {
    Decision decision{.after = {.id = {1}}};
    const auto result = put_off_until(decision, until);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().field, "snooze");
    EXPECT_TRUE(decision.events.empty());
    EXPECT_TRUE(decision.timers.empty());
  }
}

TEST(ComeBack, IsNewsOnTop) {
  const Decision back = come_back(put_off(now + hours(2)), {.id = {5}}, now + hours(2));
  EXPECT_EQ(back.after.state, ConversationState::open);
  EXPECT_EQ(back.after.last_at, now + hours(2));
  EXPECT_EQ(back.after.waiting_since, now);
  EXPECT_FALSE(back.after.snoozed_until.has_value());
}

TEST(ComeBack, WaitsOnWhenItIsTooEarly) {
  const Decision early = come_back(put_off(now + hours(2)), {.id = {5}}, now + hours(1));
  EXPECT_TRUE(early.events.empty());
  ASSERT_EQ(early.timers.size(), 1U);
  EXPECT_EQ(early.timers[0].due_at, now + hours(2));
}

TEST(ComeBack, DoesNothingOnceSomebodyWasQuicker) {
  for (const ConversationState state :
       {ConversationState::open, ConversationState::waiting, ConversationState::resolved}) {
    Conversation conversation = put_off(now + hours(2));
    conversation.state = state;
    const Decision late = come_back(conversation, {.id = {5}}, now + hours(3));
    EXPECT_TRUE(late.events.empty());
    EXPECT_TRUE(late.timers.empty());
  }
}

}  // namespace
}  // namespace heard::care

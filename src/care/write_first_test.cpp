#include "care/write_first.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "care/evolve.h"
#include "care/take_back.h"

namespace heard::care {
namespace {

constexpr Instant noon{1'000'000'000};
constexpr PersonId writer{9};

const Customer ada{.id = {7}, .name = Text<200>::cut("Ada"), .created_at = noon};

Message first_message() {
  return {.id = {100},
          .conversation = {1},
          .kind = MessageKind::reply,
          .author = writer.value,
          .at = noon,
          .text = Text<message_bytes_max>::cut("A new lid has come."),
          .nonce = "n",
          .state_before = before_first};
}

Decision written(const Message& message, bool settle = false) {
  return write_first({.conversation = {1},
                      .number = 12,
                      .inbox = {3},
                      .subject = Text<subject_bytes_max>::cut("Your lid"),
                      .subject_nonce = "s"},
                     ada,
                     {.message = message,
                      .person = writer,
                      .goes = {{.effect = {200}, .to = "Ada"}},
                      .hold = seconds(8),
                      .settle = settle});
}

Result<Decision> taken_back(const Conversation& conversation, const Message& message,
                            const Message* previous) {
  const std::vector<Effect> effects{
      {.id = {200}, .state = EffectState::waiting, .due_at = noon + seconds(8)}};
  return take_back(conversation, {.reply = message,
                                  .deliveries = effects,
                                  .previous = previous,
                                  .person = writer,
                                  .now = noon + seconds(1)});
}

TEST(WriteFirst, IsItsWritersAndWaitsForThem) {
  const Message message = first_message();
  const Decision decision = written(message);
  const Conversation& c = decision.after;
  EXPECT_EQ(c.state, ConversationState::waiting);
  EXPECT_EQ(c.assignee, writer);
  EXPECT_FALSE(c.waiting_since);
  EXPECT_FALSE(c.last_customer_message);
  EXPECT_EQ(c.last_message, message.id);
  EXPECT_EQ(c.preview_by, ByKind::person);
  EXPECT_EQ(c.preview.view(), "A new lid has come.");
  EXPECT_EQ(c.customer_name.view(), "Ada");
  EXPECT_EQ(c.message_count, 1);
}

TEST(WriteFirst, IsHeldLikeEveryReply) {
  const Decision decision = written(first_message());
  ASSERT_EQ(decision.effects.size(), 1U);
  EXPECT_EQ(decision.effects[0].due_at, noon + seconds(8));
  EXPECT_TRUE(decision.timers.empty()) << "the quiet time begins when they have it";
}

TEST(WriteFirst, IsWhatItsEventsSay) {
  const Decision decision = written(first_message(), true);
  Conversation replayed;
  for (const NewEvent& event : decision.events) {
    EXPECT_EQ(event.by.kind, ByKind::person);
    evolve(replayed, event.event, event.at);
  }
  EXPECT_EQ(replayed.version, decision.after.version);
  EXPECT_EQ(replayed.number, 12);
  EXPECT_EQ(replayed.assignee, writer);
  EXPECT_EQ(replayed.state, ConversationState::resolved);
  EXPECT_EQ(replayed.last_message, decision.after.last_message);
  // only its words stand in the timeline
  EXPECT_EQ(std::ranges::count_if(decision.events, &NewEvent::shown), 2);
}

TEST(WriteFirst, TakenBackLeavesNothing) {
  const Message message = first_message();
  const auto back = taken_back(written(message).after, message, nullptr);
  ASSERT_TRUE(back.ok());
  EXPECT_TRUE(is_empty(back->after));
  EXPECT_FALSE(is_empty(written(message).after));
  ASSERT_EQ(back->cancelled.size(), 1U);
}

TEST(WriteFirst, TakenBackFromUnderANoteIsSettled) {
  const Message message = first_message();
  const Message note{.id = {101},
                     .conversation = {1},
                     .kind = MessageKind::note,
                     .at = noon,
                     .text = Text<message_bytes_max>::cut("She moved.")};
  Conversation c = written(message).after;
  evolve(c, NoteWritten{.message = note.id}, noon);
  const auto back = taken_back(c, message, &note);
  ASSERT_TRUE(back.ok());
  EXPECT_FALSE(is_empty(back->after));
  EXPECT_EQ(back->after.state, ConversationState::resolved);
  EXPECT_FALSE(back->after.waiting_since);
  EXPECT_EQ(back->after.last_message, note.id);
  EXPECT_EQ(back->after.preview.view(), "She moved.");
}

TEST(WriteFirst, ACustomerGoesOnlyWhenNothingElseSpeaksOfThem) {
  const Conversation c = written(first_message()).after;
  EXPECT_TRUE(goes_with(ada, c, false));
  EXPECT_FALSE(goes_with(ada, c, true));
  Customer earlier = ada;
  earlier.created_at = noon - seconds(1);
  EXPECT_FALSE(goes_with(earlier, c, false));
  Customer noted = ada;
  noted.note = Text<customer_note_bytes_max>::cut("Rings early.");
  EXPECT_FALSE(goes_with(noted, c, false));
  Customer aside = ada;
  aside.set_aside_at = noon;
  EXPECT_FALSE(goes_with(aside, c, false));
}

}  // namespace
}  // namespace heard::care

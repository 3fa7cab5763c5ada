// Properties that hold for any run of decisions.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "care/assign.h"
#include "care/deliver.h"
#include "care/evolve.h"
#include "care/note.h"
#include "care/receive.h"
#include "care/reply.h"
#include "care/settle.h"
#include "care/snooze.h"
#include "care/start.h"
#include "care/take_back.h"

namespace heard::care {
namespace {

Message message_of(MessageKind kind, std::int64_t id, Instant at) {
  return {.id = {id},
          .conversation = {1},
          .kind = kind,
          .author = kind == MessageKind::customer ? 7 : 9,
          .at = at,
          .text = Text<message_bytes_max>::cut("words " + std::to_string(id)),
          .nonce = "n" + std::to_string(id)};
}

constexpr int acts = 10;

// A conversation that is taken through random acts, keeping its log.
struct Course {
  std::vector<NewEvent> log{};
  std::vector<Message> said{};
  Conversation now{};
  Instant at{1'000'000'000};

  void keep(const Decision& decision) {
    log.insert(log.end(), decision.events.begin(), decision.events.end());
    now = decision.after;
  }

  void begin() {
    const Customer customer{.id = {7}, .name = Text<200>::cut("Ada")};
    said.push_back(message_of(MessageKind::customer, 100, at));
    keep(start({.conversation = {1},
                .number = 1,
                .inbox = {1},
                .subject = Text<subject_bytes_max>::cut("s"),
                .subject_nonce = "n"},
               customer, said.back()));
  }

  void act(int which) {
    at = at + minutes(1);
    const std::int64_t id = 101 + std::ssize(said);
    Decision plain{.after = now};
    switch (which) {
      case 0:
        said.push_back(message_of(MessageKind::customer, id, at));
        receive_into(plain, said.back());
        return keep(plain);
      case 1: {
        Message written = message_of(MessageKind::reply, id, at);
        written.state_before = now.state;
        written.waiting_since_before = now.waiting_since;
        said.push_back(written);
        return keep(reply(now, {.message = said.back(),
                                .person = {9},
                                .goes = {{.effect = {id + 1000}, .to = "a"}},
                                .hold = seconds(8)})
                        .value());
      }
      case 2:
        return keep(note(now, message_of(MessageKind::note, id, at)));
      case 3:
        assign(plain, PersonId{9}, {}, at);
        return keep(plain);
      case 4:
        settle(plain, {}, at);
        return keep(plain);
      case 5:
        take_up_again(plain, {}, at);
        return keep(plain);
      case 6:
        EXPECT_TRUE(snooze(plain, {.until = at + minutes(2), .timer = {1}, .now = at}).ok());
        return keep(plain);
      case 7:
        return keep(come_back(now, {.id = {1}}, at));
      case 8:
        if (leave_to_them(plain, {.timer = {2}, .quiet = days(7), .now = at}).ok()) keep(plain);
        return;
      default:
        return take_last_back();
    }
  }

  void take_last_back() {
    if (said.size() < 2 || said.back().kind != MessageKind::reply) return;
    const Message last = said.back();
    const std::vector<Effect> effects{
        {.id = {last.id.value + 1000}, .state = EffectState::waiting, .due_at = at + seconds(1)}};
    const auto decision = take_back(
        now,
        {.reply = last, .deliveries = effects, .previous = &said[said.size() - 2], .person = {9}, .now = at});
    said.pop_back();
    keep(decision.value());
  }
};

RC_GTEST_PROP(Care, the_log_alone_gives_the_same_conversation, ()) {
  Course run;
  run.begin();
  for (const int which : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, acts))) run.act(which);
  Conversation replayed;
  for (const NewEvent& event : run.log) evolve(replayed, event.event, event.at);
  RC_ASSERT(replayed.state == run.now.state);
  RC_ASSERT(replayed.version == run.now.version);
  RC_ASSERT(replayed.last_message == run.now.last_message);
  RC_ASSERT(replayed.last_at == run.now.last_at);
  RC_ASSERT(replayed.waiting_since == run.now.waiting_since);
  RC_ASSERT(replayed.snoozed_until == run.now.snoozed_until);
  RC_ASSERT(replayed.message_count == run.now.message_count);
  RC_ASSERT(replayed.assignee == run.now.assignee);
}

RC_GTEST_PROP(Care, somebody_waits_while_it_is_our_turn_and_never_for_what_is_theirs, ()) {
  Course run;
  run.begin();
  for (const int which : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, acts))) {
    run.act(which);
    if (run.now.state == ConversationState::snoozed) continue;  // put off: they wait on, if they did
    RC_ASSERT(run.now.waiting_since.has_value() == (run.now.state == ConversationState::open));
  }
}

RC_GTEST_PROP(Care, a_customers_word_always_makes_it_our_turn, ()) {
  Course run;
  run.begin();
  for (const int which : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, acts))) run.act(which);
  run.act(0);
  RC_ASSERT(run.now.state == ConversationState::open);
}

RC_GTEST_PROP(Care, what_is_put_off_always_has_a_time_to_come_back, ()) {
  Course run;
  run.begin();
  for (const int which : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, acts))) {
    run.act(which);
    RC_ASSERT(run.now.state != ConversationState::snoozed || run.now.snoozed_until.has_value());
  }
}

TEST(Care, waiting_is_counted_from_the_first_unanswered_message) {
  Course run;
  run.begin();
  const Instant first = run.at;
  run.act(0);
  EXPECT_EQ(run.now.waiting_since, first);
}

TEST(Care, a_note_neither_answers_nor_moves_it_up) {
  Course run;
  run.begin();
  const Conversation before = run.now;
  run.act(2);
  EXPECT_EQ(run.now.state, before.state);
  EXPECT_EQ(run.now.last_at, before.last_at);
  EXPECT_EQ(run.now.preview, before.preview);
}

}  // namespace
}  // namespace heard::care

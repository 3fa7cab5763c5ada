// The practice shop in a real store, on both engines: what is there after filling, and customers who answer.
#include "app/practice/fill.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include "app/demo.h"
#include "app/practice/answering.h"
#include "app/practice/texts.h"
#include "app/run_now.h"
#include "desk/conversation/conversations.h"
#include "desk/customer/organisations.h"
#include "desk/people/people.h"
#include "desk/people/teams.h"
#include "desk/promise/promises.h"
#include "desk/their_page/customer_page.h"
#include "desk/verify.h"
#include "desk/writing/ready_answers.h"
#include "store/log.h"
#include "store/sql/conversation.h"
#include "tests/engine/engine.h"

namespace heard::app::practice {
namespace {

using test::Engine;

template <class T>
T must(Result<T> result) {
  EXPECT_TRUE(result.ok()) << result.error().sentence << " " << result.error().cause;
  return std::move(result).value();
}

class PracticeShop : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!test::has_engine(GetParam())) GTEST_SKIP() << "no PostgreSQL to test on (HEARD_TEST_POSTGRES)";
    script = must(read_script());
    house = std::make_unique<test::House>(GetParam());
  }

  void fill_in() {
    const Result<void> filled = fill_demo(*house->store, script, house->clock.now());
    ASSERT_TRUE(filled.ok()) << filled.error().sentence << filled.error().cause;
  }

  // Those who answer need no shop full of others around them.
  void fill_in_those_who_wait() {
    script.conversations = 0;
    std::erase_if(script.written, [](const Exchange& exchange) { return exchange.ending != Ending::open; });
    fill_in();
  }

  std::vector<Conversation> conversations() {
    return must(house->store->read_now([](store::Tx& tx) -> Result<std::vector<Conversation>> {
      return tx.list<Conversation>(store::sql::conversations_after, ConversationId{}, 1'000);
    }));
  }

  ConversationId conversation_of(std::string_view customer) {
    for (const Conversation& c : conversations())
      if (c.customer_name.view() == customer && c.state == ConversationState::open) return c.id;
    ADD_FAILURE() << "nothing open of " << customer;
    return {};
  }

  void reply(ConversationId id, std::string_view text) {
    const desk::Caller caller{.person = *somebody(), .name = "Mara Olsen", .role = Role::admin};
    const WriteMessage command{.text = Text<message_bytes_max>::of(text)};
    must(run_now(desk::write_message(house->desk, caller, id, command, std::nullopt)));
    house->clock.advance(seconds(9));
    house->work_off();
    until_numbered();
  }

  std::optional<PersonId> somebody() {
    for (const Conversation& c : conversations())
      if (c.assignee) return c.assignee;
    return std::nullopt;
  }

  std::string last_word(ConversationId id) {
    return must(run_now(desk::customer_page(house->desk, id))).messages.back().text;
  }

  // Lets the customers of a shop that has just been started answer what is due.
  int answered(Answering& answering) {
    until_numbered();
    return must(run_now(answering.round()));
  }

  // PostgreSQL numbers what was committed a moment later; who follows the log sees it then.
  void until_numbered() {
    while (!is_numbered()) std::this_thread::yield();
  }

  bool is_numbered() {
    return must(house->store->read_now([](store::Tx& tx) -> Result<bool> {
      std::int64_t after = 0;
      for (;;) {
        const auto events = store::events_by_id(tx, after, 1'000);
        if (events.empty()) return true;
        if (std::ranges::any_of(events, [](const LoggedEvent& event) { return event.seq == 0; }))
          return false;
        after = events.back().id;
      }
    }));
  }

  Script script;
  std::unique_ptr<test::House> house;
};

TEST_P(PracticeShop, has_six_that_wait_and_is_what_its_log_says) {
  fill_in();
  std::map<ConversationState, int> states;
  std::set<CustomerId> customers;
  std::set<PersonId> owners;
  for (const Conversation& c : conversations()) {
    ++states[c.state];
    customers.insert(c.customer);
    if (c.assignee) owners.insert(*c.assignee);
    EXPECT_LE(c.last_at, house->clock.now()) << c.subject.view();
  }
  EXPECT_EQ(customers.size(), 40U);
  EXPECT_EQ(owners.size(), 4U);
  EXPECT_EQ(states[ConversationState::open], 6);
  EXPECT_EQ(states[ConversationState::waiting], 6);
  EXPECT_EQ(states[ConversationState::snoozed], 3);
  EXPECT_EQ(states[ConversationState::resolved], 285);
  const desk::VerifyReport report = must(desk::verify(*house->store));
  EXPECT_EQ(report.findings_total, 0);
  EXPECT_EQ(report.conversations, 300);
}

TEST_P(PracticeShop, owes_what_its_stories_tell_of) {
  fill_in();
  const Instant now = house->clock.now();
  const auto owed = must(run_now(desk::promise_board(house->desk, {}, false))).items;
  ASSERT_EQ(owed.size(), 2U);
  EXPECT_EQ(owed[0].customer_name, "Chiara Moretti");
  EXPECT_EQ(owed[0].state, PromiseState::broken);
  EXPECT_FALSE(owed[0].made_good_at);
  EXPECT_EQ(owed[0].made_by, "Lin Zhao");
  EXPECT_EQ(owed[0].ended_at, owed[0].due_at + minutes(1)) << "when nobody did anything";
  EXPECT_EQ(owed[0].warned_at, owed[0].due_at - hours(4));
  EXPECT_EQ(owed[1].customer_name, "Pieter de Vries");
  EXPECT_EQ(owed[1].state, PromiseState::open);
  EXPECT_GT(owed[1].due_at, now);
  EXPECT_LT(owed[1].due_at, now + days(7));
  const PromiseFigures figures = must(run_now(desk::promise_figures(house->desk, {}, now - days(30), now)));
  EXPECT_EQ(figures.kept_as_first_said, 1);
  EXPECT_EQ(figures.broken, 1);
  EXPECT_EQ(figures.ended, 2);
}

TEST_P(PracticeShop, is_filed_by_those_who_work_there) {
  fill_in();
  std::set<std::string> tags;
  int filed = 0;
  int with_goal = 0;
  int of_a_team = 0;
  for (const Conversation& c : conversations()) {
    const std::vector<std::string> its = c.tags.list();
    tags.insert(its.begin(), its.end());
    filed += its.empty() ? 0 : 1;
    with_goal += c.goal ? 1 : 0;
    of_a_team += c.team ? 1 : 0;
    EXPECT_TRUE(c.assignee || its.empty()) << "nobody has it, and it is filed: " << c.subject.view();
  }
  EXPECT_GE(filed, 270);
  EXPECT_LE(tags.size(), 40U) << "so many that nobody would find one";
  EXPECT_GE(with_goal, 10);
  EXPECT_GE(of_a_team, 10);
  EXPECT_EQ(must(run_now(desk::list_teams(house->desk))).items.size(), 2U);
  EXPECT_GE(must(run_now(desk::ready_answers(house->desk))).items.size(), 5U);
  const auto firms = must(run_now(desk::find_organisations(house->desk, "Lindqvist", 10))).items;
  ASSERT_EQ(firms.size(), 1U);
  EXPECT_EQ(firms[0].name, "Lindqvist & Daughters");
}

TEST_P(PracticeShop, is_filled_in_once_and_in_an_empty_house_alone) {
  EXPECT_TRUE(must(wants_demo(*house->store)));
  fill_in_those_who_wait();
  EXPECT_FALSE(must(wants_demo(*house->store)));
  test::House real(GetParam());
  must(run_now(desk::add_person_with_password(
      real.desk, {},
      {.email = Text<254>::cut("ada@example.org"), .name = Text<120>::cut("Ada"), .role = Role::admin},
      Secret("a-password-of-ada"))));
  EXPECT_EQ(wants_demo(*real.store).error().code, "not_a_demo");
}

TEST_P(PracticeShop, a_customer_who_is_told_a_day_is_glad_and_then_thanks) {
  fill_in_those_who_wait();
  Answering answering(house->desk, script);
  const ConversationId chiara = conversation_of("Chiara Moretti");
  EXPECT_FALSE(must(run_now(answering.due_in()))) << "somebody would answer though nobody wrote";
  reply(chiara, "Dear Chiara, a new grinder is with you on Friday.");
  EXPECT_EQ(*must(run_now(answering.due_in())), answer_after);
  EXPECT_EQ(answered(answering), 0);
  house->clock.advance(answer_after);
  EXPECT_EQ(answered(answering), 1);
  EXPECT_TRUE(last_word(chiara).starts_with("Thank you. A day is all I wanted")) << last_word(chiara);
  reply(chiara, "And a biscuit for Bruno.");
  house->clock.advance(answer_after);
  answered(answering);
  EXPECT_TRUE(last_word(chiara).starts_with("All right, thank you.")) << last_word(chiara);
  reply(chiara, "Until Friday!");
  house->clock.advance(answer_after);
  answered(answering);
  EXPECT_EQ(last_word(chiara), "Until Friday!") << "she thanked twice";
  EXPECT_FALSE(must(run_now(answering.due_in())));
}

TEST_P(PracticeShop, a_customer_who_is_told_no_day_asks_again) {
  fill_in_those_who_wait();
  Answering answering(house->desk, script);
  const ConversationId uwe = conversation_of("Uwe Petersen");
  reply(uwe, "Guten Morgen, wir kümmern uns darum.");
  house->clock.advance(answer_after);
  EXPECT_EQ(answered(answering), 1);
  EXPECT_TRUE(last_word(uwe).starts_with("Danke für die schnelle Antwort!")) << last_word(uwe);
  reply(uwe, "Bis Freitag ist sie da.");
  house->clock.advance(answer_after);
  answered(answering);
  EXPECT_TRUE(last_word(uwe).starts_with("Wunderbar")) << last_word(uwe);
}

TEST_P(PracticeShop, nobody_answers_twice_after_a_restart) {
  fill_in_those_who_wait();
  const ConversationId noor = conversation_of("Noor Haddad");
  Answering before(house->desk, script);
  reply(noor, "The whole beans leave today.");
  house->clock.advance(answer_after);
  {
    Answering stopped(house->desk, script);
    EXPECT_EQ(answered(stopped), 1);
  }
  Answering again(house->desk, script);
  EXPECT_EQ(answered(again), 0);
  const std::size_t said = must(run_now(desk::customer_page(house->desk, noor))).messages.size();
  EXPECT_EQ(said, 3U);
  // what was delivered before a stop and not answered is answered after it
  reply(noor, "You are welcome.");
  house->clock.advance(hours(5));
  Answering later(house->desk, script);
  EXPECT_EQ(answered(later), 1);
}

TEST_P(PracticeShop, who_is_not_in_the_script_does_not_answer) {
  fill_in_those_who_wait();
  Answering answering(house->desk, script);
  reply(conversation_of("Grace Kim"), "It is wrapped and with you on Friday.");
  house->clock.advance(answer_after);
  EXPECT_EQ(answered(answering), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, PracticeShop, testing::Values(Engine::sqlite, Engine::postgres),
                         [](const auto& of) { return of.param == Engine::sqlite ? "sqlite" : "postgres"; });

}  // namespace
}  // namespace heard::app::practice

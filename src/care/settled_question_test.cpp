#include "care/settled_question.h"

#include <gtest/gtest.h>

#include <array>

#include "care/figures.h"

namespace heard::care {
namespace {

const Matter settled_matter{.state = ConversationState::resolved, .they_wrote = true, .we_answered = true};

TEST(SettledQuestion, is_asked_of_a_matter_that_was_answered_and_settled) {
  EXPECT_TRUE(question_stands(settled_matter));
  EXPECT_TRUE(question_is_mailed(settled_matter));
}

TEST(SettledQuestion, is_never_asked_where_there_is_nothing_to_ask) {
  for (const ConversationState state :
       {ConversationState::open, ConversationState::waiting, ConversationState::snoozed,
        ConversationState::set_aside, ConversationState::merged, ConversationState::deleted,
        ConversationState::outside}) {
    Matter matter = settled_matter;
    matter.state = state;
    EXPECT_FALSE(question_stands(matter)) << name_of(state);
  }
  for (const auto change : std::array<void (*)(Matter&), 6>{
           [](Matter& m) { m.is_outside = true; }, [](Matter& m) { m.they_wrote = false; },
           [](Matter& m) { m.we_answered = false; }, [](Matter& m) { m.settled_by_them = true; },
           [](Matter& m) { m.complaint_open = true; }, [](Matter& m) { m.answered = true; }}) {
    Matter matter = settled_matter;
    change(matter);
    EXPECT_FALSE(question_stands(matter));
    EXPECT_FALSE(question_is_mailed(matter));
  }
}

TEST(SettledQuestion, is_mailed_once_and_stands_on_the_page_until_it_is_answered) {
  Matter matter = settled_matter;
  matter.asked = true;
  EXPECT_FALSE(question_is_mailed(matter));
  EXPECT_TRUE(question_stands(matter));
}

TEST(SettledQuestion, a_no_makes_it_our_turn_again_with_whose_it_was) {
  const Conversation before{
      .id = {1}, .customer = {7}, .state = ConversationState::resolved, .assignee = PersonId{3}};
  Decision decision{.after = before};
  answer_question(decision, false, {ByKind::customer, 7}, Instant{50});
  EXPECT_EQ(decision.after.state, ConversationState::open);
  EXPECT_EQ(decision.after.assignee, PersonId{3});
  EXPECT_EQ(decision.after.waiting_since, Instant{50});
  ASSERT_EQ(decision.events.size(), 2U);
}

TEST(SettledQuestion, a_yes_takes_nothing_up) {
  const Conversation before{.id = {1}, .customer = {7}, .state = ConversationState::resolved};
  Decision decision{.after = before};
  answer_question(decision, true, {ByKind::customer, 7}, Instant{50});
  EXPECT_EQ(decision.after.state, ConversationState::resolved);
  EXPECT_EQ(decision.after.last_at, before.last_at);
  ASSERT_EQ(decision.events.size(), 1U);
}

TEST(Figures, about_few_people_are_for_those_people) {
  const std::array few{PersonId{1}, PersonId{2}, PersonId{3}, PersonId{4}};
  EXPECT_TRUE(may_see_figures(few, PersonId{2}));
  EXPECT_FALSE(may_see_figures(few, PersonId{9})) << "not even an owner";
  const std::array enough{PersonId{1}, PersonId{2}, PersonId{3}, PersonId{4}, PersonId{5}};
  EXPECT_TRUE(may_see_figures(enough, PersonId{9}));
  EXPECT_TRUE(may_see_figures({}, PersonId{9}));
}

TEST(Figures, are_percentages_from_twenty_on) {
  EXPECT_EQ(percent_of(19, 19), std::nullopt);
  EXPECT_EQ(percent_of(13, 20), 65);
  EXPECT_EQ(percent_of(0, 20), 0);
  EXPECT_EQ(percent_of(2, 3 * 7), 10);
}

}  // namespace
}  // namespace heard::care

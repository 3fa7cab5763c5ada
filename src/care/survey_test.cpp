#include "care/survey.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

constexpr Instant marked_at{days(400).us};
const By marker{ByKind::customer, 7};

Conversation settled_one() {
  return {.id = ConversationId{1}, .state = ConversationState::resolved, .assignee = PersonId{3}};
}

TEST(Survey, is_asked_of_whoever_said_whether_it_is_settled_whatever_they_said) {
  SurveyAsked asked{.scale = SurveyScale::csat, .settled_said_at = marked_at - days(1)};
  EXPECT_TRUE(survey_is_asked(asked, marked_at));
  EXPECT_FALSE(survey_is_asked({.scale = SurveyScale::csat}, marked_at)) << "nobody has said";
  EXPECT_FALSE(survey_is_asked({.scale = SurveyScale::off, .settled_said_at = marked_at}, marked_at));
  EXPECT_FALSE(survey_is_asked(asked, marked_at + days(30))) << "it is long over";
  asked.complaint_open = true;
  EXPECT_FALSE(survey_is_asked(asked, marked_at)) << "never while they complain";
  asked = {.scale = SurveyScale::csat, .settled_said_at = marked_at, .given = true};
  EXPECT_FALSE(survey_is_asked(asked, marked_at)) << "once";
}

TEST(Survey, a_low_mark_is_our_turn_again_and_a_good_one_is_not) {
  const auto state_after = [](SurveyScale scale, int mark) {
    Decision decision{.after = settled_one()};
    give_mark(decision, scale, mark, marker, marked_at);
    EXPECT_EQ(decision.after.assignee, PersonId{3});
    return decision.after.state;
  };
  EXPECT_EQ(state_after(SurveyScale::csat, 2), ConversationState::open);
  EXPECT_EQ(state_after(SurveyScale::csat, 3), ConversationState::resolved);
  EXPECT_EQ(state_after(SurveyScale::ces, 3), ConversationState::open);
  EXPECT_EQ(state_after(SurveyScale::ces, 4), ConversationState::resolved);
  EXPECT_EQ(state_after(SurveyScale::nps, 6), ConversationState::open);
  EXPECT_EQ(state_after(SurveyScale::nps, 7), ConversationState::resolved);
}

TEST(Survey, figures_are_those_of_the_trade_and_none_of_a_few) {
  EXPECT_EQ(content_percent({0, 0, 1, 9, 9}), std::nullopt) << "nineteen";
  EXPECT_EQ(content_percent({1, 1, 3, 5, 10}), 75);
  EXPECT_EQ(mean_percents({0, 0, 0, 10, 0, 0, 10}, 1), 550);
  EXPECT_EQ(mean_percents({0, 0, 0, 1, 0, 0, 1}, 1), std::nullopt);
  EXPECT_EQ(net_promoters({0, 0, 0, 0, 0, 0, 5, 5, 0, 5, 5}), 25);
  EXPECT_EQ(net_promoters({20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), -100);
  EXPECT_EQ(net_promoters({}), std::nullopt);
}

}  // namespace
}  // namespace heard::care

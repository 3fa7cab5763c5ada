#include "care/form.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

TEST(Form, LeadsThroughEveryQuestionToTheCheck) {
  const FormDraft draft;
  std::optional<FormStep> step = form_steps.front();
  for (std::size_t seen = 1; seen < form_steps.size(); ++seen) {
    const auto next = step_after(draft, *step);
    ASSERT_TRUE(next);
    EXPECT_EQ(step_before(*next), step);
    step = next;
  }
  EXPECT_EQ(step, FormStep::email);
  EXPECT_FALSE(step_after(draft, *step));
  EXPECT_FALSE(step_before(FormStep::what));
}

TEST(Form, AChangeLeadsBackToTheCheck) {
  FormDraft draft;
  answer(draft, FormStep::email, "");
  EXPECT_TRUE(draft.complete) << "the last question was seen, answered or not";
  EXPECT_FALSE(step_after(draft, FormStep::what));
}

TEST(Form, WantsWordsAndANameAndNothingElse) {
  FormDraft draft;
  EXPECT_EQ(step_missing(draft), FormStep::what);
  answer(draft, FormStep::what, "It broke.");
  EXPECT_EQ(step_missing(draft), FormStep::name);
  answer(draft, FormStep::name, "Ada");
  EXPECT_FALSE(step_missing(draft));
}

TEST(Form, NoPersonIsDoneInThreeSeconds) {
  const FormDraft draft{.made_at = {1'800'000'000'000'000}};
  EXPECT_TRUE(is_too_quick(draft, draft.made_at + seconds(3)));
  EXPECT_FALSE(is_too_quick(draft, draft.made_at + seconds(4)));
}

}  // namespace
}  // namespace heard::care

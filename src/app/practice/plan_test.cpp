// The practice shop as a plan, on many days and at many hours: nothing in the future, nothing of ours at
// night, and words that we stand by.
#include "app/practice/plan.h"

#include <gtest/gtest.h>

#include <set>

#include "app/practice/calendar.h"
#include "app/practice/texts.h"
#include "base/text.h"

namespace heard::app::practice {
namespace {

const Script& script() {
  static const Script the_script = read_script().value();
  return the_script;
}

std::vector<Story> stories_at(Instant now) { return plan(script(), now); }

Instant moment(std::string_view text) { return parse_rfc3339(text).value(); }

// Two weeks around the end of summer time and two at the turn of the year, each day early, at work and late.
std::vector<Instant> moments() {
  std::vector<Instant> out;
  for (const auto* from : {"2026-10-19T00:00:30Z", "2026-12-22T00:00:30Z"})
    for (int day = 0; day < 14; ++day)
      for (const int minute : {0, 7 * 60 + 50, 14 * 60 + 10, 22 * 60 + 55})
        out.push_back(moment(from) + days(day) + minutes(minute));
  return out;
}

bool is_ours(const Step& step) { return step.act != Act::write; }

TEST(PracticePlan, nothing_is_in_the_future_and_nothing_of_ours_outside_opening_hours) {
  const Calendar calendar{std::string(shop_zone)};
  for (const Instant now : moments()) {
    for (const Story& story : stories_at(now)) {
      Instant before{};
      for (const Step& step : story.steps) {
        ASSERT_LT(step.at, now) << rfc3339(now) << " " << story.subject;
        ASSERT_GE(step.at, before) << rfc3339(now) << " " << story.subject;
        ASSERT_TRUE(!is_ours(step) || calendar.is_open(step.at)) << rfc3339(step.at) << " " << story.subject;
        before = step.at;
      }
    }
  }
}

TEST(PracticePlan, everything_that_is_written_has_happened) {
  for (const Instant now : moments()) {
    for (const Story& story : stories_at(now)) {
      if (story.exchange == nullptr) continue;
      const Act last = story.steps.back().act;
      switch (story.exchange->ending) {
        case Ending::open:
          ASSERT_EQ(last, Act::write) << story.subject;
          break;
        case Ending::waiting:
          ASSERT_EQ(last, Act::reply) << story.subject;
          ASSERT_LT(now, story.steps.back().at + days(7)) << story.subject << " would settle by itself";
          break;
        case Ending::settled:
          ASSERT_TRUE(last == Act::settle || last == Act::reply_and_settle)
              << rfc3339(now) << " " << story.subject;
          break;
        case Ending::put_off:
          ASSERT_EQ(last, Act::put_off) << story.subject;
          ASSERT_GT(story.steps.back().until, now);
      }
    }
  }
}

struct Outcomes {
  int kept = 0;
  int lapsed = 0;
  int open = 0;
};

void count_promises(const Story& story, Instant now, Outcomes& outcomes) {
  std::optional<Instant> due_at;
  for (const Step& step : story.steps) {
    for (const PromiseInReply& said : step.promises) {
      const bool keeps = said.kept.value_or(false);
      outcomes.kept += keeps ? 1 : 0;
      if (!keeps) due_at = said.due_at;
      EXPECT_GT(due_at, step.at) << rfc3339(now) << " " << story.subject;
      if (keeps) due_at.reset();
    }
  }
  if (!due_at) return;
  ++(*due_at < now ? outcomes.lapsed : outcomes.open);
  EXPECT_LT(due_at, now + days(7)) << rfc3339(now) << " " << story.subject;
}

TEST(PracticePlan, has_a_promise_that_was_kept_one_that_lapsed_and_one_for_this_week) {
  for (const Instant now : moments()) {
    Outcomes outcomes;
    for (const Story& story : stories_at(now)) count_promises(story, now, outcomes);
    EXPECT_EQ(outcomes.kept, 1) << rfc3339(now);
    EXPECT_EQ(outcomes.lapsed, 1) << rfc3339(now);
    EXPECT_EQ(outcomes.open, 1) << rfc3339(now);
  }
}

TEST(PracticePlan, has_three_months_of_forty_people_in_their_own_languages) {
  const Instant now = moment("2026-11-25T15:00:00Z");
  std::set<std::size_t> shoppers;
  std::map<Language, int> spoken;
  const auto stories = stories_at(now);
  EXPECT_EQ(stories.size(), 300U);
  for (const Story& story : stories) {
    shoppers.insert(story.shopper);
    ++spoken[script().shoppers[story.shopper].language];
    EXPECT_TRUE(story.exchange != nullptr || story.steps.front().at > now - days(100)) << story.subject;
  }
  EXPECT_EQ(shoppers.size(), 40U);
  for (const Language language : site::languages) EXPECT_GE(spoken[language], 45);
}

TEST(PracticePlan, is_the_same_every_time) {
  const Instant now = moment("2026-11-25T15:00:00Z");
  const auto once = stories_at(now);
  const auto again = stories_at(now);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(once[i].subject, again[i].subject);
    ASSERT_EQ(once[i].steps.size(), again[i].steps.size());
    for (std::size_t s = 0; s < once[i].steps.size(); ++s) {
      EXPECT_EQ(once[i].steps[s].at, again[i].steps[s].at);
      EXPECT_EQ(once[i].steps[s].text, again[i].steps[s].text);
    }
  }
}

TEST(PracticePlan, only_what_began_minutes_ago_moves_with_the_hour) {
  const auto early = stories_at(moment("2026-11-25T09:00:00Z"));
  const auto late = stories_at(moment("2026-11-25T17:00:00Z"));
  std::multiset<std::pair<std::string, std::int64_t>> then;
  for (const Story& story : early)
    for (const Step& step : story.steps) then.insert({step.text, step.at.us});
  int moved = 0;
  for (const Story& story : late)
    for (const Step& step : story.steps) moved += then.count({step.text, step.at.us}) == 0 ? 1 : 0;
  EXPECT_EQ(moved, 6);
}

TEST(PracticePlan, never_says_the_same_twice_in_a_row) {
  const auto stories = stories_at(moment("2026-11-25T15:00:00Z"));
  for (std::size_t i = 1; i < stories.size(); ++i) {
    EXPECT_NE(stories[i].subject, stories[i - 1].subject);
    EXPECT_NE(stories[i].steps.front().text, stories[i - 1].steps.front().text);
  }
}

TEST(PracticePlan, our_side_never_says_what_we_never_say) {
  for (const Story& story : stories_at(moment("2026-11-25T15:00:00Z"))) {
    for (const Step& step : story.steps) {
      if (!is_ours(step)) continue;
      const std::string said = folded(step.text);
      for (const auto* never : {"ticket",
                                "sla ",
                                "escalat",
                                "deflect",
                                "offender",
                                "valued customer",
                                "unfortunately",
                                "policy",
                                "closed",
                                "do not reply",
                                "sachbearbeiter",
                                "berechtigt",
                                "wie bereits mitgeteilt",
                                "leider",
                                "verstoß",
                                "工单",
                                "处罚",
                                "黑名单",
                                "封禁",
                                "不属实",
                                "亲爱的用户",
                                "{",
                                "}"})
        EXPECT_EQ(said.find(folded(never)), std::string::npos) << never << ": " << step.text;
    }
  }
}

}  // namespace
}  // namespace heard::app::practice

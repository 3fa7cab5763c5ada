#include "care/urgency.h"

#include <gtest/gtest.h>

#include "care/evolve.h"
#include "care/merge.h"
#include "care/promise_time.h"
#include "care/whole.h"

namespace heard::care {
namespace {

constexpr std::string_view house_zone = "Europe/Berlin";
constexpr By anna_marks{ByKind::person, 5};
const Instant they_wrote_at = *parse_rfc3339("2026-11-23T09:00:00Z");  // 10:00 there

Promise first_reply(Instant due_at) {
  return {.id = {9}, .kind = PromiseKind::first_reply, .made_at = they_wrote_at, .due_at = due_at};
}

TEST(Urgency, IsSaidOnceAndTakenBack) {
  Decision decision;
  EXPECT_FALSE(decide_urgency(decision, false, anna_marks, they_wrote_at)) << "nothing is urgent by itself";
  EXPECT_TRUE(decide_urgency(decision, true, anna_marks, they_wrote_at));
  EXPECT_FALSE(decide_urgency(decision, true, anna_marks, they_wrote_at));
  EXPECT_TRUE(decision.after.urgent);
  EXPECT_TRUE(decide_urgency(decision, false, anna_marks, they_wrote_at));
  EXPECT_FALSE(decision.after.urgent);
  ASSERT_EQ(decision.events.size(), 2U);
  EXPECT_TRUE(decision.events.front().shown);
  EXPECT_EQ(decision.events.front().by.id, anna_marks.id);
}

TEST(Urgency, AnEarlierTimeTakesThePlaceOfALaterOneAndNeverTheOtherWay) {
  const Instant due_at = they_wrote_at + hours(6);
  const std::vector<Promise> one{first_reply(due_at)};
  EXPECT_TRUE(takes_their_place(one, due_at - minutes(30)));
  EXPECT_FALSE(takes_their_place(one, due_at));
  EXPECT_FALSE(takes_their_place(one, due_at + minutes(30)));
  EXPECT_TRUE(takes_their_place({}, due_at)) << "where nothing is promised";
  const std::vector<Promise> two{first_reply(due_at), first_reply(due_at + days(1))};
  EXPECT_FALSE(takes_their_place(two, due_at + hours(1))) << "one of them is earlier";
}

TEST(Urgency, LeavesWhatAPersonPromisedAndWhatWasToldOtherwiseSince) {
  const Instant due_at = they_wrote_at + days(3);
  const auto is_left = [&](Promise promise) {
    return !takes_their_place(std::vector<Promise>{std::move(promise)}, they_wrote_at + hours(1));
  };
  Promise by_person = first_reply(due_at);
  by_person.made_by = PersonId{5};
  EXPECT_TRUE(is_left(by_person));
  Promise renewed = first_reply(due_at);
  renewed.renewals = 1;
  EXPECT_TRUE(is_left(renewed));
  Promise told = first_reply(due_at);
  told.told_by_machine_at = they_wrote_at;
  EXPECT_TRUE(is_left(told)) << "it would not count as late any more";
  Promise broken = first_reply(due_at);
  broken.state = PromiseState::broken;
  EXPECT_TRUE(is_left(broken)) << "a new promise does not hide one that was not kept";
}

TEST(Urgency, WhatGivesWayIsNeitherKeptNorBroken) {
  Decision decision;
  give_way(decision, first_reply(they_wrote_at + days(1)), they_wrote_at);
  EXPECT_EQ(decision.promises.front().after.state, PromiseState::voided);
  EXPECT_FALSE(decision.events.front().shown);
}

TEST(Urgency, APolicyForItIsForNothingElse) {
  const std::vector<PromisePolicy> policies{
      {.team = TeamId{2}, .amount = 4, .urgent = true}, {.amount = 2, .urgent = true}, {.amount = 5}};
  const auto days_for = [&](std::optional<TeamId> team, bool urgent) {
    return policy_for(policies, {.inbox = {1}, .team = team, .came_as = {}, .urgent = urgent}).amount;
  };
  EXPECT_EQ(days_for(TeamId{2}, true), 4);
  EXPECT_EQ(days_for({}, true), 2);
  EXPECT_EQ(days_for(TeamId{2}, false), 5);
}

TEST(Urgency, CountsFromWhenTheyBeganToWaitAndPromisesNothingThatCannotBeKept) {
  const Hours week = usual_hours(house_zone);
  const Calendar calendar(week, house_zone);
  const PromisePolicy four_hours{.within = PromiseWithin::open_hours, .amount = 4};
  const auto due = [&](Duration waited, const PromisePolicy& policy) {
    const auto at = due_by(policy, calendar, they_wrote_at, they_wrote_at + waited);
    return at ? rfc3339(*at).substr(11, 5) : "nothing";
  };
  EXPECT_EQ(due(minutes(0), four_hours), "13:00");
  EXPECT_EQ(due(hours(2), four_hours), "13:00") << "the clock is not counted anew";
  EXPECT_EQ(due(minutes(200), four_hours), "13:30") << "in forty minutes nobody can promise it";
  EXPECT_EQ(due(hours(6), four_hours), "16:00") << "nor in the past";
  EXPECT_EQ(due(hours(6), {.within = PromiseWithin::nothing}), "nothing");
}

struct MergeLog {
  std::vector<Happened> shown;

  void tell(const Event& event) { shown.push_back({.event = event, .at = they_wrote_at}); }
};

TEST(Urgency, AWholeIsUrgentIfOneOfItsPartsIsAndEachAloneIsWhatItWas) {
  Conversation calm{.id = {1}, .message_count = 1};
  Conversation urgent{.id = {2}, .message_count = 1, .urgent = true};
  const Whole both = whole({.conversation = calm, .customer_wrote_at = {}},
                           {{.conversation = urgent, .customer_wrote_at = {}}});
  EXPECT_EQ(both.stands.urgent, true);
  const Decision merged = together(calm, both, urgent, true, {.by = anna_marks, .now = they_wrote_at});
  EXPECT_TRUE(merged.after.urgent);
  MergeLog log;
  log.tell(merged.events.front().event);
  EXPECT_FALSE(alone(merged.after, log.shown).urgent) << "nobody said it of this one";
  log.tell(UrgencyDecided{true});
  EXPECT_TRUE(alone(merged.after, log.shown).urgent);
}

TEST(Urgency, WhatWasCalmedTogetherStaysCalmUntilItIsMergedAnew) {
  MergeLog log;
  log.tell(UrgencyDecided{true});
  log.tell(MergeChanged{.other = {2}});
  EXPECT_FALSE(was_calmed(log.shown, {2}));
  log.tell(UrgencyDecided{false});
  EXPECT_TRUE(was_calmed(log.shown, {2}));
  log.tell(MergeChanged{.other = {3}});
  EXPECT_TRUE(was_calmed(log.shown, {2}));
  EXPECT_FALSE(was_calmed(log.shown, {3})) << "it came later";
  log.tell(MergeChanged{.other = {2}, .together = false});
  EXPECT_FALSE(was_calmed(log.shown, {2}));
  log.tell(UrgencyDecided{false});
  EXPECT_FALSE(was_calmed(log.shown, {2})) << "it was not said of that one";
}

TEST(Urgency, OfBeforeThereWasAnyChangesNothing) {
  Conversation c{.urgent = true};
  evolve(c, MergeChanged{.other = {2}}, they_wrote_at);
  EXPECT_TRUE(c.urgent);
}

}  // namespace
}  // namespace heard::care

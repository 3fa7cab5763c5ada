#include "care/promise.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "care/promise_course.h"
#include "care/promise_time.h"

namespace heard::care {
namespace {

constexpr std::string_view berlin_zone = "Europe/Berlin";
constexpr By lin_says{ByKind::person, 5};
constexpr By max_says{ByKind::person, 6};

Instant day_at(std::string_view text) { return *parse_rfc3339(text); }

struct Case {
  Decision decision{};
  Promise open{};

  explicit Case(PromiseKind kind = PromiseKind::action, Instant due_at = day_at("2026-11-27T17:00:00Z")) {
    decision.after.id = {1};
    decision.after.state = ConversationState::waiting;
    promise(decision, {.promise = {9},
                       .kind = kind,
                       .words = Text<promise_words_bytes_max>::cut("a new grinder"),
                       .nonce = "n",
                       .due_at = due_at,
                       .zone = berlin_zone,
                       .message = {},
                       .by = lin_says,
                       .now = day_at("2026-11-24T10:00:00Z")});
    open = now_is();
  }
  [[nodiscard]] Promise now_is() const { return decision.promises.front().after; }
};

std::string promise_refused(const Result<void>& result) { return result.ok() ? "" : result.error().code; }

TEST(Promise, IsWhatWasSaidByTheClockAndTakenByWhoeverSaysIt) {
  const Case told;
  EXPECT_EQ(told.open.state, PromiseState::open);
  EXPECT_EQ(told.open.first_due_at, told.open.due_at);
  EXPECT_EQ(told.open.due_local_minutes % minutes_a_day, 18 * 60);
  EXPECT_EQ(told.open.made_by, PersonId{5});
  EXPECT_EQ(told.decision.after.assignee, PersonId{5}) << "nobody had it";
  EXPECT_FALSE(told.decision.promises.front().before);
}

TEST(Promise, NeedsATimeToComeAndWords) {
  const Instant now = day_at("2026-11-24T10:00:00Z");
  EXPECT_EQ(promise_refused(check_promise(PromiseKind::own, "x", now, now)), "time_passed");
  EXPECT_EQ(promise_refused(check_promise(PromiseKind::own, "x", now + days(800), now)), "too_far_ahead");
  EXPECT_EQ(promise_refused(check_promise(PromiseKind::refund, "", now + days(1), now)), "missing");
  EXPECT_EQ(promise_refused(check_promise(PromiseKind::next_update, "", now + days(1), now)), "");
}

TEST(Promise, LapsesOnceAMinuteAfterItsTimeAndIsOurTurnThen) {
  Case told;
  lapse(told.decision, told.open, ConversationState::waiting, told.open.due_at + seconds(59));
  EXPECT_EQ(told.now_is().state, PromiseState::open);
  lapse(told.decision, told.open, ConversationState::waiting, told.open.due_at + minutes(1));
  EXPECT_EQ(told.now_is().state, PromiseState::broken);
  EXPECT_EQ(told.decision.after.state, ConversationState::open);
  const std::size_t events = told.decision.events.size();
  lapse(told.decision, told.now_is(), ConversationState::waiting, told.open.due_at + days(1));
  keep(told.decision, told.now_is(), {}, lin_says, told.open.due_at + days(1));
  release(told.decision, told.now_is(), lin_says, told.open.due_at + days(1));
  EXPECT_EQ(told.decision.events.size(), events) << "it ends once";
  make_good(told.decision, told.now_is(), lin_says, told.open.due_at + days(1));
  EXPECT_EQ(told.now_is().state, PromiseState::broken) << "done later, and still not kept";
  EXPECT_TRUE(told.now_is().made_good_at);
}

TEST(Promise, AClockOfAnsweringIsVoidedWhereNobodyWaitsAndAGivenOneNeverIs) {
  for (const ConversationState state : {ConversationState::waiting, ConversationState::resolved}) {
    Case clock(PromiseKind::first_reply);
    lapse(clock.decision, clock.open, state, clock.open.due_at + minutes(1));
    EXPECT_EQ(clock.now_is().state, PromiseState::voided);
    Case given(PromiseKind::call_back);
    lapse(given.decision, given.open, state, given.open.due_at + minutes(1));
    EXPECT_EQ(given.now_is().state, PromiseState::broken);
  }
  Case clock(PromiseKind::first_reply);
  lapse(clock.decision, clock.open, ConversationState::snoozed, clock.open.due_at + minutes(1));
  EXPECT_EQ(clock.now_is().state, PromiseState::broken) << "put off is no pause";
  Case spam(PromiseKind::refund);
  lapse(spam.decision, spam.open, ConversationState::set_aside, spam.open.due_at + minutes(1));
  EXPECT_EQ(spam.now_is().state, PromiseState::voided);
}

TEST(Promise, IsRenewedTwiceByOneAndThenWithASecondPairOfEyes) {
  Case told;
  Renewal renewal{
      .due_at = told.open.due_at + days(1), .by = lin_says, .message = {}, .now = told.open.made_at};
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(promise_refused(check_renewal(told.now_is(), renewal)), "");
    renew(told.decision, told.now_is(), renewal);
    renewal.due_at = renewal.due_at + days(1);
  }
  EXPECT_EQ(told.now_is().renewals, 2);
  EXPECT_EQ(promise_refused(check_renewal(told.now_is(), renewal)), "second_pair");
  Renewal other = renewal;
  other.by = max_says;
  EXPECT_EQ(promise_refused(check_renewal(told.now_is(), other)), "");
  Renewal lead = renewal;
  lead.leads = true;
  EXPECT_EQ(promise_refused(check_renewal(told.now_is(), lead)), "");
  Renewal alone = renewal;
  alone.all_alone = true;
  EXPECT_EQ(promise_refused(check_renewal(told.now_is(), alone)), "") << "never a dead end";
  renew(told.decision, told.now_is(), alone);
  EXPECT_TRUE(told.decision.events.back().event.as<PromiseRenewed>()->same_eyes) << "and said so";
  keep(told.decision, told.now_is(), {}, lin_says, renewal.now);
  EXPECT_EQ(promise_refused(check_renewal(told.now_is(), other)), "ended");
}

TEST(Promise, KeptAfterAMachineToldThemIsLate) {
  Case told;
  Promise promise = told.open;
  told.decision.happened_to(promise,
                            PromiseToldLate{.promise = promise.id,
                                            .due_at = promise.due_at + days(1),
                                            .due_local_minutes = promise.due_local_minutes + minutes_a_day},
                            promise.due_at - hours(1), {});
  keep(told.decision, told.now_is(), {}, lin_says, promise.due_at - minutes(5));
  EXPECT_EQ(told.now_is().state, PromiseState::late);
}

TEST(Promise, MeansTheSameTimeByTheClockWhenTheClocksAreChanged) {
  Case told(PromiseKind::action, day_at("2027-06-01T16:00:00Z"));  // 18:00 in summer
  Promise promise = told.open;
  retime(told.decision, promise, promise.made_at);
  EXPECT_EQ(told.decision.events.size(), 2U) << "nothing has changed";
  promise.due_at = promise.due_at + hours(1);  // as it was computed by rules without summer time
  retime(told.decision, promise, promise.made_at);
  EXPECT_EQ(promise.due_at, day_at("2027-06-01T16:00:00Z"));
}

// Whatever is done to it in whatever order, it ends once, and the log alone says what it is.
RC_GTEST_PROP(Promise, EndsOnceAndIsWhatItsEventsSay, (const std::vector<std::uint8_t>& acts)) {
  Case told;
  Instant now = told.open.made_at;
  for (const std::uint8_t act : acts) {
    now = now + hours(act % 16);
    const Promise p = told.now_is();
    const Renewal renewal{
        .due_at = now + days(1), .by = act % 2 == 0 ? lin_says : max_says, .message = {}, .now = now};
    switch (act / 32) {
      case 0:
        keep(told.decision, p, {}, lin_says, now);
        break;
      case 1:
        release(told.decision, p, lin_says, now);
        break;
      case 2:
      case 3:
        if (check_renewal(p, renewal).ok() && p.due_at > now) renew(told.decision, p, renewal);
        break;
      case 4:
        make_good(told.decision, p, lin_says, now);
        break;
      case 5:
        come_near(told.decision, p, false, now);
        break;
      default:
        lapse(told.decision, p, told.decision.after.state, now);
    }
  }
  int ends = 0;
  Promise replayed{.id = {9}, .conversation = {1}};
  for (const NewEvent& event : told.decision.events) {
    ends += event.event.is<PromiseEnded>() ? 1 : 0;
    evolve(replayed, event.event, event.at, event.by);
  }
  RC_ASSERT(ends <= 1);
  const Promise is = told.now_is();
  RC_ASSERT(replayed.state == is.state && replayed.due_at == is.due_at && replayed.renewals == is.renewals);
  RC_ASSERT(replayed.ended_at == is.ended_at && replayed.made_good_at == is.made_good_at);
  RC_ASSERT((is.state == PromiseState::open) == (ends == 0));
}

TEST(PromiseTime, IsRoundAndInOpenHours) {
  const Hours hours_of_house = usual_hours(berlin_zone);
  const Calendar calendar(hours_of_house, berlin_zone);
  const Instant friday = day_at("2026-11-27T09:17:00Z");  // 10:17
  EXPECT_EQ(due_by({.within = PromiseWithin::business_days, .amount = 1}, calendar, friday),
            day_at("2026-11-28T13:00:00Z"));  // Saturday until two
  EXPECT_EQ(due_by({.within = PromiseWithin::business_days, .amount = 2}, calendar, friday),
            day_at("2026-11-30T17:00:00Z"));
  EXPECT_EQ(due_by({.within = PromiseWithin::open_hours, .amount = 4}, calendar, friday),
            day_at("2026-11-27T13:30:00Z"));
  EXPECT_EQ(due_by({.within = PromiseWithin::open_hours, .amount = 8}, calendar, friday),
            day_at("2026-11-28T09:30:00Z"));
  EXPECT_FALSE(due_by({.within = PromiseWithin::nothing}, calendar, friday));
}

TEST(PromiseTime, FirstPolicyThatFitsCounts) {
  const std::vector<PromisePolicy> policies{{.inbox = InboxId{2}, .came_as = CameAs::complaint, .amount = 3},
                                            {.inbox = InboxId{2}, .amount = 5}};
  EXPECT_EQ(policy_for(policies, {.inbox = {2}, .team = {}, .came_as = CameAs::complaint}).amount, 3);
  EXPECT_EQ(policy_for(policies, {.inbox = {2}, .team = {}, .came_as = {}}).amount, 5);
  EXPECT_EQ(policy_for(policies, {.inbox = {1}, .team = {}, .came_as = {}}).amount, 1) << "the usual one";
}

TEST(PromiseTime, WarnsWhoeverOwesItWhileSomethingCanStillBeDone) {
  const Hours hours_of_house = usual_hours(berlin_zone);
  const Calendar calendar(hours_of_house, berlin_zone);
  const auto warned = [&](std::string_view said_at, std::string_view due_at) {
    return rfc3339(warn_at(calendar, day_at(said_at), day_at(due_at))).substr(0, 16);
  };
  EXPECT_EQ(warned("2026-11-24T10:00:00Z", "2026-11-24T13:00:00Z"), "2026-11-24T12:30")
      << "within four hours";
  EXPECT_EQ(warned("2026-11-23T10:00:00Z", "2026-11-24T13:00:00Z"), "2026-11-24T11:00") << "two open hours";
  EXPECT_EQ(warned("2026-11-20T10:00:00Z", "2026-11-24T15:00:00Z"), "2026-11-24T11:00") << "four of them";
  EXPECT_EQ(warned("2026-11-20T10:00:00Z", "2026-11-24T09:30:00Z"), "2026-11-23T13:00") << "the day before";
  EXPECT_EQ(warned("2026-11-20T10:00:00Z", "2026-11-30T09:00:00Z"), "2026-11-28T09:00") << "over Sunday";
  EXPECT_EQ(warned("2026-11-24T12:50:00Z", "2026-11-24T13:00:00Z"), "2026-11-24T12:55")
      << "half of what is left";
}

}  // namespace
}  // namespace heard::care

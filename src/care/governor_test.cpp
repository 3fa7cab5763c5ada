#include "care/governor.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace heard::care {
namespace {

constexpr std::string_view here = "Europe/Berlin";

Instant moment(std::string_view text) { return *parse_rfc3339(text); }
const Instant a_tuesday = moment("2026-03-10T10:00:00+01:00");

struct Someone {
  Word word{};
  std::vector<WentTo> went{};
  bool bounced = false;
};

Verdict asked_of(const Someone& someone, Item item, Instant now = a_tuesday) {
  return verdict_on(item,
                    {.word = someone.word, .went = someone.went, .bounced = someone.bounced, .zone = here},
                    QuietDays("DE", "BE", now), now);
}

std::string said(const Verdict& verdict) {
  std::string text(name_of(verdict.outcome));
  if (verdict.because) text.append(" ").append(name_of(*verdict.because));
  return text;
}

constexpr Item ask{.effect_class = EffectClass::ask};
constexpr Item tell{.effect_class = EffectClass::tell};
constexpr Item sell{.effect_class = EffectClass::sell};
constexpr Item question{.effect_class = EffectClass::ask, .is_question = true};

TEST(Governor, lets_answers_and_what_is_owed_pass_whatever_was_said) {
  Someone someone{.word = {.dial = Dial::only_answers, .complaint_open = true}};
  for (int i = 0; i < 20; ++i) someone.went.push_back({EffectClass::sell, a_tuesday - hours(i)});
  const Instant night = moment("2026-03-08T03:00:00+01:00");
  EXPECT_EQ(said(asked_of(someone, {.effect_class = EffectClass::answer}, night)), "went");
  EXPECT_EQ(said(asked_of(someone, {.effect_class = EffectClass::update}, night)), "went");
}

TEST(Governor, writes_no_more_by_itself_to_an_address_that_mail_came_back_from) {
  const Someone someone{.bounced = true};
  EXPECT_EQ(said(asked_of(someone, {.effect_class = EffectClass::update})), "not_sent bounced");
  EXPECT_EQ(said(asked_of(someone, ask)), "not_sent bounced");
  EXPECT_EQ(said(asked_of(someone, {.effect_class = EffectClass::answer})), "went") << "a person answers";
  EXPECT_EQ(said(asked_of(someone, {.effect_class = EffectClass::tell, .by_person = true})), "went");
}

TEST(Governor, needs_consent_to_sell_and_none_to_ask_or_tell) {
  const Someone stranger;
  EXPECT_EQ(said(asked_of(stranger, ask)), "went");
  EXPECT_EQ(said(asked_of(stranger, tell)), "went");
  EXPECT_EQ(said(asked_of(stranger, sell)), "not_sent no_consent");
  EXPECT_EQ(said(asked_of({.word = {.offers = true}}, sell)), "went");
}

TEST(Governor, obeys_the_customers_dial) {
  const Someone quiet{.word = {.dial = Dial::only_answers, .offers = true}};
  for (const Item& item : {ask, tell, sell, question})
    EXPECT_EQ(said(asked_of(quiet, item)), "not_sent only_answers");
  const Someone paused{.word = {.dial = Dial::paused, .until = a_tuesday + days(3), .offers = true}};
  EXPECT_EQ(said(asked_of(paused, ask)), "not_sent paused");
  EXPECT_EQ(asked_of(paused, ask).until, a_tuesday + days(3));
  EXPECT_EQ(said(asked_of(paused, ask, a_tuesday + days(3))), "went") << "a pause is over by itself";
}

TEST(Governor, sells_nothing_during_a_complaint_and_a_month_after_nor_soon_after_a_no) {
  Someone someone{.word = {.offers = true, .complaint_open = true}};
  EXPECT_EQ(said(asked_of(someone, sell)), "not_sent complaint_open");
  EXPECT_EQ(said(asked_of(someone, question)), "not_sent complaint_open");
  EXPECT_EQ(said(asked_of(someone, tell)), "went");
  someone.word = {.offers = true, .complaint_over_at = a_tuesday - days(30) + seconds(1)};
  EXPECT_EQ(said(asked_of(someone, sell)), "not_sent complaint_lately");
  someone.word.complaint_over_at = a_tuesday - days(30);
  EXPECT_EQ(said(asked_of(someone, sell)), "went");
  someone.word.no_thanks_at = a_tuesday - days(90) + seconds(1);
  EXPECT_EQ(said(asked_of(someone, sell)), "not_sent no_thanks");
  someone.word.no_thanks_at = a_tuesday - days(90);
  EXPECT_EQ(said(asked_of(someone, sell)), "went");
}

TEST(Governor, keeps_each_cap_to_the_second) {
  struct Case {
    Item item;
    Duration within;
    int at_most;
    Duration apart;  // of those before, so that no other cap is met
    std::string_view why;
  };
  const std::vector<Case> cases{{ask, days(30), 1, days(30), "not_sent asked_lately"},
                                {ask, days(365), 4, days(80), "not_sent asked_often"},
                                {question, days(90), 1, days(90), "not_sent question_lately"},
                                {tell, days(14), 1, days(14), "not_sent told_lately"},
                                {tell, days(365), 12, days(30), "not_sent told_often"},
                                {sell, days(30), 1, days(30), "not_sent sold_lately"}};
  for (const Case& one : cases) {
    Someone someone{.word = {.offers = true}};
    const Instant oldest = a_tuesday - one.within;
    for (int i = 0; i < one.at_most; ++i)
      someone.went.push_back(
          {one.item.effect_class, oldest + seconds(1) + one.apart * i, one.item.is_question});
    const Verdict verdict = asked_of(someone, one.item);
    EXPECT_EQ(said(verdict), one.why);
    EXPECT_EQ(verdict.until, a_tuesday + seconds(1)) << one.why;
    someone.went.front().at = oldest;
    EXPECT_EQ(said(asked_of(someone, one.item)), "went") << one.why;
  }
}

TEST(Governor, counts_all_three_together) {
  const Someone someone{
      .word = {.offers = true},
      .went = {{EffectClass::tell, a_tuesday - days(20)}, {EffectClass::sell, a_tuesday - days(3)}}};
  EXPECT_EQ(said(asked_of(someone, ask)), "not_sent any_often");
  EXPECT_EQ(asked_of(someone, ask).until, a_tuesday + days(10));
  EXPECT_EQ(said(asked_of(someone, tell)), "not_sent any_often");
}

TEST(Governor, does_not_count_answers) {
  Someone someone;
  for (int i = 0; i < 50; ++i) someone.went.push_back({EffectClass::answer, a_tuesday - hours(i)});
  EXPECT_EQ(said(asked_of(someone, ask)), "went");
}

TEST(Governor, waits_for_the_end_of_quiet_hours) {
  struct Night {
    std::string_view now;
    std::string_view leaves;
  };
  const std::vector<Night> nights{
      {"2026-03-10T07:59:59+01:00", "2026-03-10T08:00:00+01:00"},
      {"2026-03-10T20:00:00+01:00", "2026-03-11T08:00:00+01:00"},
      {"2026-03-14T20:30:00+01:00", "2026-03-16T08:00:00+01:00"},  // over a Sunday
      {"2026-03-28T21:00:00+01:00", "2026-03-30T08:00:00+02:00"},  // and the clocks go forward
      {"2026-04-02T22:00:00+02:00", "2026-04-04T08:00:00+02:00"},  // Good Friday
      {"2026-04-05T12:00:00+02:00", "2026-04-07T08:00:00+02:00"},  // Easter and its Monday
      {"2026-12-24T20:00:00+01:00",
       "2026-12-28T08:00:00+01:00"},  // two holidays and a Sunday: a Saturday too
      {"2026-12-31T23:00:00+01:00", "2027-01-02T08:00:00+01:00"}};
  for (const Night& night : nights) {
    const Verdict verdict = asked_of({}, ask, moment(night.now));
    EXPECT_EQ(said(verdict), "waits quiet_hours") << night.now;
    EXPECT_EQ(verdict.until, moment(night.leaves)) << night.now << " until " << rfc3339(*verdict.until);
    EXPECT_EQ(said(asked_of({}, ask, *verdict.until)), "went");
  }
  EXPECT_EQ(said(asked_of({}, ask, moment("2026-03-10T08:00:00+01:00"))), "went");
  EXPECT_EQ(said(asked_of({}, ask, moment("2026-03-10T19:59:59+01:00"))), "went");
}

TEST(Governor, goes_by_the_customers_own_clock) {
  const Instant now = moment("2026-03-10T10:00:00+01:00");
  const Verdict verdict = verdict_on(ask, {.word = {}, .went = {}, .zone = "America/New_York"}, {}, now);
  EXPECT_EQ(said(verdict), "waits quiet_hours");
  EXPECT_EQ(verdict.until, moment("2026-03-10T08:00:00-04:00"));
}

TEST(Governor, waits_for_nothing_but_the_hour) {
  const Instant night = moment("2026-03-10T23:00:00+01:00");
  EXPECT_EQ(said(asked_of({.word = {.dial = Dial::only_answers}}, ask, night)), "not_sent only_answers");
  EXPECT_EQ(said(asked_of({.word = {}, .went = {{EffectClass::ask, night - days(3)}}}, ask, night)),
            "not_sent asked_lately");
}

TEST(Governor, says_every_reason_in_words) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<WhyNot>>([](auto each) {
    const std::string words =
        why_in_words({.outcome = VerdictOutcome::not_sent, .because = each.value, .until = {}});
    EXPECT_TRUE(words.starts_with("Not sent, because ")) << words;
    EXPECT_EQ(words.find("unknown"), std::string::npos) << each.name;
    EXPECT_TRUE(words.ends_with('.'));
  });
  EXPECT_EQ(why_in_words({}), "");
}

// A life of two years: whatever is tried whenever, on however many nodes.
struct Life {
  Someone someone{};
  std::vector<WentTo> sold_in_complaint{};
  Instant now = a_tuesday;

  void step() {
    now = now + minutes(*rc::gen::inRange(1, 60 * 24 * 6));
    switch (*rc::gen::inRange(0, 9)) {
      case 0:
        someone.word.complaint_open = true;
        return;
      case 1:
        if (someone.word.complaint_open) someone.word.complaint_over_at = now;
        someone.word.complaint_open = false;
        return;
      case 2:
        someone.word.offers = *rc::gen::inRange(0, 3) > 0;
        return;
      case 3:
        someone.word.no_thanks_at = now;
        return;
      case 4:
        someone.word.dial = *rc::gen::element(Dial::all, Dial::all, Dial::only_answers, Dial::paused);
        someone.word.until = now + days(*rc::gen::inRange(1, 60));
        return;
      default:
        break;
    }
    const auto effect_class = *rc::gen::element(EffectClass::answer, EffectClass::update, EffectClass::ask,
                                                EffectClass::tell, EffectClass::sell);
    const bool is_question = effect_class == EffectClass::ask && *rc::gen::arbitrary<bool>();
    const Verdict verdict =
        asked_of(someone, {.effect_class = effect_class, .is_question = is_question}, now);
    if (effect_class == EffectClass::answer || effect_class == EffectClass::update)
      RC_ASSERT(verdict.outcome == VerdictOutcome::went);
    if (verdict.outcome != VerdictOutcome::went) {
      RC_ASSERT(verdict.because.has_value());
      return;
    }
    if (effect_class == EffectClass::sell) {
      RC_ASSERT(!someone.word.complaint_open);
      RC_ASSERT(someone.word.offers);
      RC_ASSERT(someone.word.complaint_over_at.value_or(Instant{}) + days(30) <= now);
      RC_ASSERT(someone.word.no_thanks_at.value_or(Instant{}) + days(90) <= now);
    }
    // in no order: as another node may have written it
    const auto place = *rc::gen::inRange(std::size_t{0}, someone.went.size() + 1);
    someone.went.insert(someone.went.begin() + static_cast<std::ptrdiff_t>(place),
                        {effect_class, now, is_question});
  }

  template <class Counts>
  void at_most(int most, Duration within, Counts counts) const {
    for (const WentTo& last : someone.went) {
      if (!counts(last)) continue;
      const auto in_window = std::ranges::count_if(someone.went, [&](const WentTo& one) {
        return counts(one) && one.at <= last.at && one.at + within > last.at;
      });
      RC_ASSERT(in_window <= most);
    }
  }
};

RC_GTEST_PROP(GovernorProperty, no_order_of_things_passes_a_cap, ()) {
  Life life;
  const int steps = *rc::gen::inRange(50, 400);
  for (int i = 0; i < steps; ++i) life.step();
  const auto is = [](EffectClass wanted) {
    return [wanted](const WentTo& one) { return one.effect_class == wanted; };
  };
  life.at_most(1, days(30), is(EffectClass::ask));
  life.at_most(4, days(365), is(EffectClass::ask));
  life.at_most(1, days(90), [](const WentTo& one) { return one.is_question; });
  life.at_most(1, days(14), is(EffectClass::tell));
  life.at_most(12, days(365), is(EffectClass::tell));
  life.at_most(1, days(30), is(EffectClass::sell));
  life.at_most(2, days(30), [](const WentTo& one) {
    return one.effect_class != EffectClass::answer && one.effect_class != EffectClass::update;
  });
}

RC_GTEST_PROP(GovernorProperty, what_waits_may_go_when_it_says_so, ()) {
  const Instant now = a_tuesday + minutes(*rc::gen::inRange(0, 60 * 24 * 900));
  const Verdict verdict = asked_of({}, ask, now);
  if (verdict.outcome == VerdictOutcome::went) return;
  RC_ASSERT(verdict.outcome == VerdictOutcome::waits);
  RC_ASSERT(*verdict.until > now);
  RC_ASSERT(*verdict.until < now + days(6));
  RC_ASSERT(asked_of({}, ask, *verdict.until).outcome == VerdictOutcome::went);
}

}  // namespace
}  // namespace heard::care

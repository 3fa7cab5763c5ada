#include "care/share_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "care/attention.h"

namespace heard::care {
namespace {

constexpr int most = 15;
constexpr Instant dawn{1'000'000'000};

TEST(SharingOut, BelowFourPeopleEverybodyTakes) {
  for (std::size_t people = 0; people < 10; ++people) {
    EXPECT_EQ(shares_out(Assignment::by_number, people), people >= 4) << people;
    EXPECT_FALSE(shares_out(Assignment::by_taking, people));
    EXPECT_TRUE(shares_out(Assignment::by_rule, people));
  }
}

TEST(SharingOut, TheSamePersonAsLastTimeGoesFirst) {
  const std::vector<Hand> hands{{.person = {1}, .open = 0},
                                {.person = {2}, .open = 14, .answered_last = true},
                                {.person = {3}, .open = 1}};
  const auto given = share_out(hands, most);
  ASSERT_TRUE(given);
  EXPECT_EQ(given->to, PersonId{2});
  EXPECT_EQ(given->because, AssignedBecause::last_time);
}

TEST(SharingOut, ElseTheFewestOpenThenWhoHasBeenGivenNoneForLongest) {
  std::vector<Hand> hands{{.person = {1}, .open = 2, .given_at = dawn},
                          {.person = {2}, .open = 1, .given_at = dawn + minutes(2)},
                          {.person = {3}, .open = 1, .given_at = dawn + minutes(1)}};
  EXPECT_EQ(share_out(hands, most)->to, PersonId{3});
  EXPECT_EQ(share_out(hands, most)->because, AssignedBecause::fewest_open);
  hands[1].given_at.reset();
  EXPECT_EQ(share_out(hands, most)->to, PersonId{2});
}

TEST(SharingOut, NobodyIsGivenAnythingWhoCannotTakeIt) {
  EXPECT_FALSE(share_out({}, most));
  const std::vector<Hand> hands{{.person = {1}, .attention = Attention::not_now, .answered_last = true},
                                {.person = {2}, .attention = Attention::with_a_customer},
                                {.person = {3}, .open = most}};
  EXPECT_FALSE(share_out(hands, most));
}

// A house at random: of up to six people one at most answered last.
std::vector<Hand> some_hands(std::mt19937& chance) {
  std::vector<Hand> hands(chance() % 7);
  for (std::size_t i = 0; i < hands.size(); ++i) {
    hands[i].person = {static_cast<std::int64_t>(i) + 1};
    hands[i].attention = static_cast<Attention>(chance() % 3);
    hands[i].open = static_cast<int>(chance() % 5);
    if (chance() % 2 == 0) hands[i].given_at = dawn + minutes(static_cast<std::int64_t>(chance() % 3));
  }
  if (!hands.empty() && chance() % 2 == 0) hands[chance() % hands.size()].answered_last = true;
  return hands;
}

TEST(SharingOut, HoldsInEveryHouse) {
  std::mt19937 chance(20'26);  // NOLINT(cert-msc51-cpp): the same houses every time
  for (int house = 0; house < 20'000; ++house) {
    std::vector<Hand> hands = some_hands(chance);
    const int limit = static_cast<int>(chance() % 5);
    const auto able = [&](const Hand& hand) {
      return hand.attention == Attention::here && hand.open < limit;
    };
    const auto given = share_out(hands, limit);
    EXPECT_EQ(given.has_value(), std::ranges::any_of(hands, able));
    if (!given) continue;
    const auto to = *std::ranges::find(hands, given->to, &Hand::person);
    EXPECT_TRUE(able(to));
    const auto last =
        std::ranges::find_if(hands, [&](const Hand& hand) { return hand.answered_last && able(hand); });
    EXPECT_EQ(given->because == AssignedBecause::last_time, last != hands.end());
    if (last != hands.end()) {
      EXPECT_EQ(given->to, last->person);
    } else {
      for (const Hand& hand : hands) EXPECT_FALSE(able(hand) && hand.open < to.open);
    }
    std::ranges::shuffle(hands, chance);
    EXPECT_EQ(share_out(hands, limit)->to, given->to);  // whatever order they come in
  }
}

TEST(Attention, EndsByItself) {
  const Person person{.attention = Attention::not_now, .back_at = dawn + hours(1)};
  EXPECT_EQ(attention_at(person, dawn), Attention::not_now);
  EXPECT_TRUE(is_away(person, dawn + minutes(59)));
  EXPECT_EQ(attention_at(person, dawn + hours(1)), Attention::here);
  EXPECT_FALSE(is_away({.attention = Attention::with_a_customer}, dawn));
  EXPECT_TRUE(is_away({.active = false}, dawn));
}

}  // namespace
}  // namespace heard::care

#include "care/share_out.h"

#include <tuple>

namespace heard::care {
namespace {

bool can_take(const Hand& hand, int open_each_max) {
  return hand.attention == Attention::here && hand.open < open_each_max;
}

// The lower goes first.
auto turn_of(const Hand& hand) {
  return std::tuple(hand.open, hand.given_at.value_or(Instant{}), hand.person.value);
}

}  // namespace

bool shares_out(Assignment decided, std::size_t people_who_answer) {
  if (decided == Assignment::by_number) return people_who_answer >= people_to_share_out;
  return decided == Assignment::by_rule;
}

std::optional<Given> share_out(std::span<const Hand> hands, int open_each_max) {
  const Hand* best = nullptr;
  for (const Hand& hand : hands) {
    if (!can_take(hand, open_each_max)) continue;
    if (hand.answered_last) return Given{hand.person, AssignedBecause::last_time};
    if (best == nullptr || turn_of(hand) < turn_of(*best)) best = &hand;
  }
  if (best == nullptr) return std::nullopt;
  return Given{best->person, AssignedBecause::fewest_open};
}

}  // namespace heard::care

// Who is given a conversation that nobody has, where the house shares out by rule. Pure: whoever asks says
// how things stand.
#pragma once

#include <optional>
#include <span>

#include "record/event.h"

namespace heard::care {

// From so many people on, what comes in is given out unless the house has decided otherwise.
constexpr std::size_t people_to_share_out = 4;

bool shares_out(Assignment decided, std::size_t people_who_answer);

// One of those who answer.
struct Hand {
  PersonId person;
  Attention attention = Attention::here;  // as it holds now
  int open = 0;                           // conversations of theirs where it is our turn
  bool answered_last = false;             // this customer, the last time
  std::optional<Instant> given_at;        // when the rule gave them one last
};

struct Given {
  PersonId to;
  AssignedBecause because = AssignedBecause::fewest_open;
};

// Who takes people and is below the number: who answered last time, else who has the fewest open, of these
// who has been given none for longest. Nobody else, so perhaps nobody.
std::optional<Given> share_out(std::span<const Hand> hands, int open_each_max);

}  // namespace heard::care

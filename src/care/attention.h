// Whether somebody can be given a conversation now.
#pragma once

#include "record/person.h"

namespace heard::care {

// What they said, as long as it holds: who said when they are back is here from then on.
inline Attention attention_at(Attention said, std::optional<Instant> back_at, Instant now) {
  const bool over = said == Attention::not_now && back_at && *back_at <= now;
  return over ? Attention::here : said;
}
inline Attention attention_at(const Person& person, Instant now) {
  return attention_at(person.attention, person.back_at, now);
}

// Whoever has a customer in front of them is not away: they answer when that one has left.
inline bool is_away(const Person& person, Instant now) {
  return !person.active || attention_at(person, now) == Attention::not_now;
}

}  // namespace heard::care

// Consent: what a customer's own word and what is open between them and the house bar, whatever there was
// before. Answers and updates that are owed are never barred by it.
#pragma once

#include <optional>

#include "base/instant.h"
#include "care/caps.h"
#include "record/governor.h"

namespace heard::care {

constexpr Duration after_complaint = days(30);
constexpr Duration after_no_thanks = days(90);

// As customers may pause it on their page.
constexpr Duration pause_max = days(366);

struct Word {
  Dial dial = Dial::all;
  std::optional<Instant> until{};  // with paused
  bool offers = false;             // they agreed to them
  std::optional<Instant> no_thanks_at{};
  bool complaint_open = false;
  std::optional<Instant> complaint_over_at{};  // the last one's
};

// One that is over counts as all.
Dial dial_now(const Word& word, Instant now);

struct Barred {
  WhyNot because = WhyNot::only_answers;
  std::optional<Instant> until{};  // nothing: until somebody says otherwise
};

// Nothing: they may be written to. `is_question`: whether a matter is settled, which is not asked while
// another one of theirs is a complaint.
std::optional<Barred> barred(EffectClass effect_class, bool is_question, const Word& word, Instant now);

}  // namespace heard::care

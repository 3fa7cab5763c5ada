// The governor: whether one thing may leave the house now, later or not at all. Answers always pass, and so
// does an update that is owed, but for one by machine to an address that mail came back from. What asks,
// tells or sells needs the customer's word (consent.h), room under the caps (caps.h) and the right hour
// (quiet_hours.h), in this order: an hour is waited for, the others are not, since what was worth saying then
// may not be worth it weeks later.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "care/caps.h"
#include "care/consent.h"
#include "care/quiet_hours.h"

namespace heard::care {

struct Item {
  EffectClass effect_class = EffectClass::answer;
  bool is_question = false;  // whether a matter is settled
  bool by_person = false;    // somebody wrote these words to them
};

// The customer it would go to.
struct Reader {
  Word word;
  std::span<const WentTo> went;  // within a year
  bool bounced = false;          // mail to this address came back for good
  std::string_view zone;         // theirs, or the shop's
};

struct Verdict {
  VerdictOutcome outcome = VerdictOutcome::went;  // went: it may
  std::optional<WhyNot> because{};
  std::optional<Instant> until{};  // from when on it would be otherwise; of waits: it leaves then
};

// Whether nothing need be known to let it go.
bool always_passes(EffectClass effect_class);

Verdict verdict_on(const Item& item, const Reader& reader, const QuietDays& days, Instant now);

// "Not sent, because …", for people who work here; nothing for what may go.
std::string why_in_words(const Verdict& verdict);

}  // namespace heard::care

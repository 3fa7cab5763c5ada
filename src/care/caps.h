// Caps: how often one customer is asked, told and sold to, by whatever channel and as whomever they are
// known. A window reaches back from now, so that no calendar's edge lets twice as much through.
#pragma once

#include <optional>
#include <span>

#include "base/instant.h"
#include "record/governor.h"

namespace heard::care {

constexpr Duration a_year = days(365);

// Something that went to them.
struct WentTo {
  EffectClass effect_class = EffectClass::ask;
  Instant at;
  bool is_question = false;  // whether a matter is settled
};

// Why one more of this class would be too many now, and when it would not be.
struct Capped {
  WhyNot because = WhyNot::any_often;
  Instant until;
};

// Nothing: there is room. `went` in any order; what lies ahead of `now`, as another node's clock may have it,
// counts. The first of the caps that it meets, in the order in which they are written down.
std::optional<Capped> capped(EffectClass effect_class, bool is_question, std::span<const WentTo> went,
                             Instant now);

}  // namespace heard::care

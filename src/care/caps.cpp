#include "care/caps.h"

#include <algorithm>
#include <array>
#include <vector>

namespace heard::care {
namespace {

struct Cap {
  WhyNot because;
  std::optional<EffectClass> of;  // nothing: asked, told and sold together
  bool questions_only;
  int at_most;
  Duration within;
};

constexpr std::array caps{
    Cap{WhyNot::question_lately, EffectClass::ask, true, 1, days(90)},
    Cap{WhyNot::asked_lately, EffectClass::ask, false, 1, days(30)},
    Cap{WhyNot::asked_often, EffectClass::ask, false, 4, a_year},
    Cap{WhyNot::told_lately, EffectClass::tell, false, 1, days(14)},
    Cap{WhyNot::told_often, EffectClass::tell, false, 12, a_year},
    Cap{WhyNot::sold_lately, EffectClass::sell, false, 1, days(30)},
    Cap{WhyNot::any_often, std::nullopt, false, 2, days(30)},
};

bool is_governed(EffectClass effect_class) {
  return effect_class == EffectClass::ask || effect_class == EffectClass::tell ||
         effect_class == EffectClass::sell;
}

bool counts(const Cap& cap, const WentTo& one) {
  if (cap.questions_only && !one.is_question) return false;
  return cap.of ? one.effect_class == *cap.of : is_governed(one.effect_class);
}

// When there is room again: once enough of those within the window have grown old.
std::optional<Instant> full_until(const Cap& cap, std::span<const WentTo> went, Instant now) {
  int within = 0;
  for (const WentTo& one : went)
    if (counts(cap, one) && one.at + cap.within > now) ++within;
  if (within < cap.at_most) return std::nullopt;
  std::vector<Instant> at;
  for (const WentTo& one : went)
    if (counts(cap, one) && one.at + cap.within > now) at.push_back(one.at);
  std::ranges::sort(at, std::ranges::greater{});
  return at[static_cast<std::size_t>(cap.at_most) - 1] + cap.within;
}

}  // namespace

std::optional<Capped> capped(EffectClass effect_class, bool is_question, std::span<const WentTo> went,
                             Instant now) {
  if (!is_governed(effect_class)) return std::nullopt;
  std::optional<Capped> found;
  for (const Cap& cap : caps) {
    if ((cap.of && *cap.of != effect_class) || (cap.questions_only && !is_question)) continue;
    const auto until = full_until(cap, went, now);
    if (!until) continue;
    // said by the first, over with the last
    if (!found) {
      found = Capped{cap.because, *until};
    } else {
      found->until = std::max(found->until, *until);
    }
  }
  return found;
}

}  // namespace heard::care

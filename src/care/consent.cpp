#include "care/consent.h"

namespace heard::care {
namespace {

std::optional<Barred> barred_from_selling(const Word& word, Instant now) {
  if (word.complaint_open) return Barred{.because = WhyNot::complaint_open};
  if (!word.offers) return Barred{.because = WhyNot::no_consent};
  if (word.complaint_over_at && *word.complaint_over_at + after_complaint > now)
    return Barred{.because = WhyNot::complaint_lately, .until = *word.complaint_over_at + after_complaint};
  if (word.no_thanks_at && *word.no_thanks_at + after_no_thanks > now)
    return Barred{.because = WhyNot::no_thanks, .until = *word.no_thanks_at + after_no_thanks};
  return std::nullopt;
}

}  // namespace

Dial dial_now(const Word& word, Instant now) {
  return word.dial == Dial::paused && word.until && *word.until <= now ? Dial::all : word.dial;
}

std::optional<Barred> barred(EffectClass effect_class, bool is_question, const Word& word, Instant now) {
  if (effect_class == EffectClass::answer || effect_class == EffectClass::update) return std::nullopt;
  const Dial dial = dial_now(word, now);
  if (dial == Dial::only_answers) return Barred{.because = WhyNot::only_answers};
  if (dial == Dial::paused) return Barred{.because = WhyNot::paused, .until = word.until};
  if (is_question && word.complaint_open) return Barred{.because = WhyNot::complaint_open};
  if (effect_class == EffectClass::sell) return barred_from_selling(word, now);
  return std::nullopt;
}

}  // namespace heard::care

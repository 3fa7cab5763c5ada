#include "care/governor.h"

#include <fmt/format.h>

namespace heard::care {
namespace {

std::string_view because_of(WhyNot why) {
  switch (why) {
    case WhyNot::only_answers:
      return "the customer wants nothing but answers";
    case WhyNot::paused:
      return "the customer wants nothing but answers for a while";
    case WhyNot::asked_lately:
      return "they were asked something within the last 30 days";
    case WhyNot::asked_often:
      return "they were asked four times within a year";
    case WhyNot::question_lately:
      return "they were asked the same within the last 90 days";
    case WhyNot::told_lately:
      return "they were told something within the last 14 days";
    case WhyNot::told_often:
      return "they were told something twelve times within a year";
    case WhyNot::no_consent:
      return "the customer has not agreed to offers";
    case WhyNot::no_thanks:
      return "they said no to an offer within the last 90 days";
    case WhyNot::sold_lately:
      return "they got an offer within the last 30 days";
    case WhyNot::complaint_open:
      return "a complaint of theirs is open";
    case WhyNot::complaint_lately:
      return "a complaint of theirs was settled within the last 30 days";
    case WhyNot::any_often:
      return "they were written to twice within the last 30 days";
    case WhyNot::quiet_hours:
      return "these are quiet hours";
    case WhyNot::bounced:
      return "mail to this address came back";
    case WhyNot::nobody_known:
      return "nobody knows whose address this is";
  }
  return "its reason is unknown";
}

Verdict not_sent(WhyNot because, std::optional<Instant> until = {}) {
  return {.outcome = VerdictOutcome::not_sent, .because = because, .until = until};
}

}  // namespace

bool always_passes(EffectClass effect_class) { return effect_class == EffectClass::answer; }

Verdict verdict_on(const Item& item, const Reader& reader, const QuietDays& days, Instant now) {
  if (item.effect_class == EffectClass::answer) return {};
  if (reader.bounced && !item.by_person) return not_sent(WhyNot::bounced);
  if (item.effect_class == EffectClass::update) return {};
  if (const auto by_word = barred(item.effect_class, item.is_question, reader.word, now))
    return not_sent(by_word->because, by_word->until);
  if (const auto by_cap = capped(item.effect_class, item.is_question, reader.went, now))
    return not_sent(by_cap->because, by_cap->until);
  const Instant from = not_quiet_from(days, reader.zone, now);
  if (from > now) return {.outcome = VerdictOutcome::waits, .because = WhyNot::quiet_hours, .until = from};
  return {};
}

std::string why_in_words(const Verdict& verdict) {
  if (!verdict.because) return {};
  const std::string_view because = because_of(*verdict.because);
  return verdict.outcome == VerdictOutcome::waits ? fmt::format("Waits, because {}.", because)
                                                  : fmt::format("Not sent, because {}.", because);
}

}  // namespace heard::care

#include "care/verdict.h"

namespace heard::care {

std::optional<std::string> why_not_sent(EffectClass effect_class) {
  switch (effect_class) {
    case EffectClass::answer:
      return std::nullopt;
    case EffectClass::update:
      return "Not sent, because updates by machine are not switched on.";
    case EffectClass::ask:
    case EffectClass::tell:
      return "Not sent, because the customer has not said how often we may write.";
    case EffectClass::sell:
      return "Not sent, because the customer has not agreed to offers.";
  }
  return "Not sent, because its kind is unknown.";
}

}  // namespace heard::care

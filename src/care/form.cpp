#include "care/form.h"

#include <algorithm>

namespace heard::care {
namespace {

constexpr Duration quickest_person = seconds(4);

}  // namespace

std::optional<FormStep> step_after(const FormDraft& draft, FormStep step) {
  const auto* at = std::ranges::find(form_steps, step);
  if (draft.complete || at == form_steps.end() || at + 1 == form_steps.end()) return std::nullopt;
  return *(at + 1);
}

std::optional<FormStep> step_before(FormStep step) {
  const auto* at = std::ranges::find(form_steps, step);
  if (at == form_steps.begin() || at == form_steps.end()) return std::nullopt;
  return *(at - 1);
}

std::optional<FormStep> step_missing(const FormDraft& draft) {
  if (draft.what.empty()) return FormStep::what;
  if (draft.name.empty()) return FormStep::name;
  return std::nullopt;
}

bool is_too_quick(const FormDraft& draft, Instant now) { return now < draft.made_at + quickest_person; }

void answer(FormDraft& draft, FormStep step, std::string_view text) {
  switch (step) {
    case FormStep::what:
      draft.what = Text<message_bytes_max>::cut(text);
      break;
    case FormStep::order:
      draft.about_order = Text<4 * form_order_characters_max>::cut(text);
      break;
    case FormStep::wish:
      draft.wish = Text<4 * form_wish_characters_max>::cut(text);
      break;
    case FormStep::name:
      draft.name = Text<500>::cut(text);
      break;
    case FormStep::email:
      draft.email = Text<254>::cut(text);
      draft.complete = true;
      break;
    case FormStep::files:
      break;
  }
}

}  // namespace heard::care

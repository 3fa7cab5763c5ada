// The pages of the two forms with one question a page.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "desk/door/forms.h"
#include "record/contact.h"
#include "site/visit.h"

namespace heard::site {

// "/help/complaint" and "/help/return".
std::string_view path_of(CameAs came_as);
// As it stands in an address; nothing for anything else.
std::optional<FormStep> step_called(std::string_view name);

std::string form_start_page(const Visit& visit, CameAs came_as);

struct StepShown {
  FormStep step = FormStep::what;
  std::string_view text;  // in the field
  std::optional<ContactTrouble> trouble{};
};
// `key` stands in the form's address; `address` is where it can be gone on with later.
std::string form_step_page(const Visit& visit, const desk::FormView& form, std::string_view key,
                           std::string_view address, const StepShown& shown);

enum class CheckTrouble { none, too_quick, trapped, not_taken };
// `own` is what stands in the fields that the house added to this form.
std::string form_check_page(const Visit& visit, const desk::FormView& form, std::string_view key,
                            std::string_view address, CheckTrouble trouble, const ContactEntry& own = {},
                            std::span<const FormField> fields = {});
std::string form_over_page(const Visit& visit, CameAs came_as);

std::string_view answer_of(const FormDraft& draft, FormStep step);

// All of it in words, as the desk reads it.
std::string form_text(Language language, const FormDraft& draft);

}  // namespace heard::site

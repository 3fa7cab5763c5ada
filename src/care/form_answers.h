// What may be answered to the fields that a house adds to its forms, and how an answer is kept. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/contact.h"
#include "record/form_field.h"

namespace heard::care {

std::string_view label_in(const FormField& field, Tongue language);
std::string_view hint_in(const FormField& field, Tongue language);
std::vector<std::string> choices_in(const FormField& field, Tongue language);

// On the contact form, or on that of a complaint or a return.
bool is_on(const FormField& field, std::optional<CameAs> came_as);

struct AnswersRead {
  std::vector<FormAnswer> answers;  // what was answered, in the fields' order; for no message yet
  std::vector<FieldTrouble> troubles;
};
// `said` may name fields that are gone: they are passed over. A choice may be said in any language.
AnswersRead read_answers(const std::vector<FormField>& fields, const std::vector<OwnEntry>& said,
                         Tongue language);

// Fields as an owner puts them. Invalid with the place named: "items[2].label".
Result<void> check_field(const FormFieldEntry& entry, std::size_t place);

}  // namespace heard::care

// Fields that an owner adds to the forms of an inbox, and what people answered.
#pragma once

#include <optional>
#include <vector>

#include "care/form_answers.h"
#include "desk/desk.h"
#include "record/form_field_view.h"

namespace heard::desk {

// For whoever shows a form.
using care::AnswersRead;
using care::choices_in;
using care::hint_in;
using care::label_in;
using care::read_answers;

Task<FormFieldsView> form_fields(Desk& desk, InboxId inbox);
// All of them anew, in this order. invalid with the field named.
Task<FormFieldsView> put_form_fields(Desk& desk, Caller caller, InboxId inbox, FormFieldList command);

// Those of one form; the default inbox's for none.
Task<std::vector<FormField>> fields_on_form(Desk& desk, std::optional<InboxId> inbox,
                                            std::optional<CameAs> came_as);
std::vector<FormField> fields_in(store::Tx& tx, InboxId inbox, std::optional<CameAs> came_as);

// With the message that they came with.
void keep_answers(store::Tx& tx, MessageId message, const std::vector<FormAnswer>& answers);
// Of a message, for those who see it.
std::vector<FormAnswerRow> answers_of(store::Tx& tx, MessageId message);

}  // namespace heard::desk

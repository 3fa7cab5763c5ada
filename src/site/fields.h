// The fields of a form and what is not right with them, as people with and without sight, keyboard or mouse
// can use them: labels, hints, an error summary that takes the focus and leads to each field.
#pragma once

#include <span>
#include <string_view>

#include "record/contact.h"
#include "record/form_field.h"
#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

// Where the form goes and its hidden key.
void open_form(Html& html, const Visit& visit, std::string_view action, const ContactEntry& entry);
void close_form(Html& html, Phrase send);

// Nothing when there are no troubles and no notice.
void error_summary(Html& html, const Visit& visit, const ContactEntry& entry, bool not_taken,
                   std::span<const FormField> fields = {});

void message_field(Html& html, const Visit& visit, const ContactEntry& entry, Phrase label, Phrase hint);
void name_field(Html& html, const Visit& visit, const ContactEntry& entry);
void email_field(Html& html, const Visit& visit, const ContactEntry& entry);
// Those that the house added.
void own_fields(Html& html, const Visit& visit, const ContactEntry& entry, std::span<const FormField> fields);
void files_field(Html& html, const Visit& visit, const ContactEntry& entry);
// Hidden from people, unless something filled it in for them.
void trap_field(Html& html, const Visit& visit, const ContactEntry& entry);

}  // namespace heard::site

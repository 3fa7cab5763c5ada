// The fields that a house adds to a form, in the visitor's language or the first that has their words.
#pragma once

#include <span>

#include "record/contact.h"
#include "record/form_field.h"
#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

// Of the error summary: leads to the field.
void own_trouble_line(Html& html, const Visit& visit, const FieldTrouble& trouble,
                      std::span<const FormField> fields);

}  // namespace heard::site

// What a customer can say on their own page with one press, without writing.
#pragma once

#include "desk/their_page/customer_page.h"
#include "record/contact.h"
#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

// The form that all of these buttons belong to, once a page.
void says_form(Html& html, const Visit& visit, const desk::CustomerPage& conversation);
// Under one of our answers.
void answer_acts(Html& html, const Visit& visit, const desk::PageMessage& answer);
// Which answer is asked about, above the field in which it is asked. Nothing when none is.
void about_line(Html& html, const Visit& visit, const desk::CustomerPage& conversation,
                const ContactEntry& entry);
// Settled, or to be looked into properly.
void end_acts(Html& html, const Visit& visit, const desk::CustomerPage& conversation);

}  // namespace heard::site

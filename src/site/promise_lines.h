// What we promised a customer, on their own page and on the confirmation of what they wrote.
#pragma once

#include "desk/their_page/customer_page.h"
#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

// What is still to come first, then what was kept. Nothing where nothing was promised.
void promise_lines(Html& html, const Visit& visit, const desk::CustomerPage& conversation);

// "You will hear from a person by …"; false where no first answer is promised.
bool first_answer_line(Html& html, const Visit& visit, const desk::CustomerPage& conversation);

}  // namespace heard::site

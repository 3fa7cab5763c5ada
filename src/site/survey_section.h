// How it was, on a scale: on a customer's own page, below what they said to whether it is settled.
#pragma once

#include "desk/their_page/customer_page.h"
#include "site/html.h"
#include "site/serve.h"
#include "site/visit.h"

namespace heard::site {

// Nothing where nothing is asked.
void survey_section(Html& html, const Visit& visit, const desk::CustomerPage& conversation);

// 303 to their page; what the scale has not changes nothing. No way for a token that did not stand there.
Later<SitePage> post_mark(desk::Desk& desk, Asked asked, std::string signed_part, std::string token,
                          std::optional<int> mark);

}  // namespace heard::site

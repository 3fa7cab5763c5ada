// What the pages of all a customer's matters do. As serve.h: they never fail, and GET changes nothing.
#pragma once

#include <string>

#include "site/serve.h"

namespace heard::site {

// `signed_part` is what stands behind /my/ in the address: a link to one conversation.
Later<SitePage> get_matters_door(desk::Desk& desk, Asked asked, std::string signed_part);
// On to where the code is entered, whether one was sent or not.
Later<SitePage> post_code_wanted(desk::Desk& desk, Asked asked, std::string signed_part, std::string token);
Later<SitePage> get_code(desk::Desk& desk, Asked asked, std::string signed_part);

struct OpenedMatters {
  SitePage page;
  std::string kept;  // for the cookie; empty: nothing was opened
};
Later<OpenedMatters> post_code(desk::Desk& desk, Asked asked, std::string signed_part, std::string code);

// `kept` is the cookie's value, or empty.
Later<SitePage> get_matters(desk::Desk& desk, Asked asked, std::string kept);
Later<SitePage> left_matters(desk::Desk& desk, Asked asked);

}  // namespace heard::site

// What every page begins with: whose shop it is and in which language, the conversation of a link; and where
// it leads when it leads nowhere.
#pragma once

#include "desk/their_page/customer_page.h"
#include "site/serve.h"

namespace heard::site {

constexpr int unprocessable = 422;
constexpr int gone = 410;

Later<Visit> visit_of(desk::Desk& desk, const Asked& asked);

// On to another page, with the chosen language kept.
SitePage see(const Visit& visit, std::string_view path, std::string_view fragment = {});

// Kind words where a link leads nowhere. Links to nothing and to another's conversation look alike.
SitePage no_way(const Visit& visit, const Error& error);

// By what stands behind /my/ in the address.
Later<Result<desk::CustomerPage>> open_page(desk::Desk& desk, const std::string& signed_part);

}  // namespace heard::site

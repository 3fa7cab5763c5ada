// The pages by which a customer comes to all of their matters, and that page itself.
#pragma once

#include <string>
#include <vector>

#include "desk/their_page/matters.h"
#include "site/visit.h"

namespace heard::site {

// visit.path is that of this page: "/my/…/all" and "/my/…/all/code".
std::string matters_door_page(const Visit& visit, std::string_view token);
enum class CodeTrouble { none, missing, wrong };
std::string code_page(const Visit& visit, std::string_view token, CodeTrouble trouble);
std::string no_code_page(const Visit& visit);
std::string too_many_codes_page(const Visit& visit);

std::string matters_page(const Visit& visit, const std::vector<desk::Matter>& matters);
std::string matters_over_page(const Visit& visit);

}  // namespace heard::site

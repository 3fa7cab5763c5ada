// What is answered where something went wrong.
#pragma once

#include <string_view>

#include "base/result.h"
#include "http/response.h"

namespace heard::http {

// An error as application/problem+json, in the language that `languages` (Accept-Language) asks for. Says
// nothing of causes.
Response problem(const Error& error, std::string_view languages = {});

}  // namespace heard::http

// One file of the web as an answer, compressed as the browser can take it.
#pragma once

#include "http/asset.h"
#include "http/request.h"
#include "http/response.h"

namespace heard::http {

// The pages of the chat, one for each language: "/chat.de.html". Served by the chat itself, which knows who
// may frame it.
inline constexpr std::string_view panel_paths = "/chat.";

Response serve_asset(const Asset& asset, const Request& request);

}  // namespace heard::http

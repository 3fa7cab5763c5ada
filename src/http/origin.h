// Our own origin, and whether a request comes from it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "http/request.h"

namespace heard::http {

// "https://desk.example.org/x" -> "https://desk.example.org"; empty for what is no http address.
std::string origin_of(std::string_view url);

enum class From {
  ours,      // Origin names us
  foreign,   // Origin names somebody else
  unsaid,    // no Origin
  withheld,  // "Origin: null", and nothing else says that it is foreign
};

// `public_origin` is empty when there is none; then, and besides it, the Host that was asked is ours.
From from_where(const Request& request, std::string_view public_origin);

}  // namespace heard::http

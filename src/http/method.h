// The request methods that routes speak of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace heard::http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options, other };

constexpr std::size_t method_count = 8;
constexpr std::array<std::string_view, method_count> method_names = {"GET",   "HEAD",   "POST",    "PUT",
                                                                     "PATCH", "DELETE", "OPTIONS", "OTHER"};

constexpr std::string_view name_of(Method method) { return method_names[static_cast<std::size_t>(method)]; }

constexpr Method method_of(std::string_view name) {
  for (std::size_t i = 0; i + 1 < method_count; ++i) {
    if (method_names[i] == name) return static_cast<Method>(i);
  }
  return Method::other;
}

// Safe methods change nothing, so they need no proof of where they come from.
constexpr bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

}  // namespace heard::http

#include "http/request.h"

#include <fmt/format.h>

#include <charconv>

#include "base/id.h"
#include "http/cookie.h"
#include "http/url.h"

namespace heard::http {
namespace {

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (const HeaderField& field : headers) {
    if (same_ignoring_case(field.name, name)) return field.value;
  }
  return {};
}

std::string_view Request::cookie(std::string_view name) const {
  for (const HeaderField& field : headers) {
    if (!same_ignoring_case(field.name, "cookie")) continue;
    if (const std::string_view found = cookie_value(field.value, name); !found.empty()) return found;
  }
  return {};
}

std::optional<std::string> Request::value(std::string_view name) const { return query_value(query, name); }

void Request::clear() {
  constexpr std::size_t body_kept_bytes = 64 * 1024;
  headers.clear();
  if (body.capacity() > body_kept_bytes) body = {};
  body.clear();
  target = path = query = {};
  method = Method::other;
}

Result<std::int64_t> query_number(const Request& request, std::string_view name, std::int64_t otherwise,
                                  std::int64_t least, std::int64_t most) {
  const std::optional<std::string> text = request.value(name);
  if (!text) return otherwise;
  const std::optional<std::int64_t> number = number_in(*text);
  if (number && *number >= least && *number <= most) return *number;
  return invalid("invalid_field", fmt::format("“{}” is a whole number from {} to {}.", name, least, most),
                 std::string(name));
}

Error not_a_choice(std::string_view name, std::span<const std::string_view> choices) {
  return invalid("invalid_field", fmt::format("“{}” is one of {}.", name, fmt::join(choices, ", ")),
                 std::string(name));
}

Result<std::int64_t> path_number(const Request& request, std::size_t index, std::string_view what) {
  const std::optional<std::int64_t> number = number_in(request.path_values.at(index));
  if (!number || *number <= 0 || *number > id_value_max) return not_found(std::string(what));
  return *number;
}

std::string request_id(std::uint64_t number) { return fmt::format("{:016x}", number); }

}  // namespace heard::http

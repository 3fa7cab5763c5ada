// Request: one HTTP request as the routes see it. It lives in its connection and is reused; everything a
// handler needs beyond its answer it copies. One io thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/method.h"
#include "reflect/traits.h"

namespace heard::http {

struct HeaderField {
  std::string_view name;
  std::string_view value;
};

// Where the request comes from, after trusted proxies were believed.
struct Peer {
  std::string address;
  bool loopback = false;
  bool private_network = false;  // loopback, or an address that the internet does not route
  bool https = false;            // as the browser sees it
};

constexpr std::size_t path_values_max = 4;

struct Request {
  Method method = Method::other;
  std::string_view target;
  std::string_view path;   // still encoded
  std::string_view query;  // still encoded, known to be sound
  std::vector<HeaderField> headers;
  std::string body;
  Peer peer;
  std::uint64_t number = 0;                              // the request id of the log
  std::array<std::string, path_values_max> path_values;  // what stands for {…} in the pattern, decoded

  // The first field with this name, whatever its case; empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
  // Decoded; nothing when the query does not mention it.
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const;

  void clear();
};

// A number of the query between least and most; `otherwise` when it is not mentioned.
Result<std::int64_t> query_number(const Request& request, std::string_view name, std::int64_t otherwise,
                                  std::int64_t least, std::int64_t most);
Error not_a_choice(std::string_view name, std::span<const std::string_view> choices);
// One of a closed list in the query; `otherwise` when it is not mentioned.
template <class Enum>
Result<Enum> query_choice(const Request& request, std::string_view name, Enum otherwise) {
  const std::optional<std::string> text = request.value(name);
  if (!text || value_of(*text, otherwise)) return otherwise;
  return not_a_choice(name, reflect::enum_names<Enum>);
}
// An id in the path. What is no id names nothing: not_found.
Result<std::int64_t> path_number(const Request& request, std::size_t index, std::string_view what);

template <class IdType>
Result<IdType> path_id(const Request& request, std::size_t index, std::string_view what) {
  HEARD_TRY(const std::int64_t number, path_number(request, index, what));
  return IdType{number};
}

// As the log names a request.
std::string request_id(std::uint64_t number);

}  // namespace heard::http

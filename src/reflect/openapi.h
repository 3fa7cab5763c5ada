// The OpenAPI 3.1 document of an API: its routes, handed in by whoever serves them, and the records of a
// SchemaBook. The same routes and book give the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reflect/schema_book.h"

namespace heard::reflect {

// Something in the path or the query. A part of the path that is not described is an id.
struct ApiParameter {
  enum class In { query, path };
  enum class Type { text, integer, id, choice };
  std::string_view name;
  In in = In::query;
  Type type = Type::text;
  bool required = false;
  std::string_view about{};
  std::int64_t least = 0;  // of an integer, when most is above it
  std::int64_t most = 0;
  std::span<const std::string_view> choices{};  // enum_names<View>
  std::string_view standard{};                  // what holds when it is left out
};

struct ApiRoute {
  std::string_view method;          // "GET"
  std::string_view path;            // "/api/people/{id}"
  std::string_view summary;         // one sentence
  std::string_view role{};          // who may; empty: anybody, signed in or not
  std::string_view scope{};         // what a token needs: "read", "write"; empty: no token may
  std::string_view request{};       // a schema's name; empty: no JSON is sent
  std::string_view request_type{};  // of a body that is not JSON
  std::string_view response{};      // a schema's name; empty: no JSON comes back
  int status = 200;
  std::string_view media_type{};  // of an answer that is not JSON
  std::vector<ApiParameter> parameters{};
  std::vector<int> problems{};  // statuses that this route answers beyond the usual ones
};

struct ApiAbout {
  std::string_view title;
  std::string_view version;
  std::string_view about{};
  std::string_view cookie = "heard";  // name of the session's cookie
};

// A schema name that the book does not have is a mistake of ours and throws std::logic_error. Problem
// (record/view.h) must be in the book: every error is one.
std::string openapi(const ApiAbout& about, std::span<const ApiRoute> routes, const SchemaBook& book);

// The book alone: {"PersonView": {...}, ...}.
std::string json_schemas(const SchemaBook& book);

}  // namespace heard::reflect

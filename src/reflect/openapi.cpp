#include "reflect/openapi.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/id.h"
#include "reflect/openapi_schema.h"

namespace heard::reflect {
namespace {

constexpr std::string_view problem_schema = "Problem";

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// "get_people_id" of GET /api/people/{id}.
std::string operation_id(const ApiRoute& route) {
  std::string out = lower(route.method);
  std::string_view path = route.path;
  if (path.starts_with("/api/")) path.remove_prefix(4);
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) {
      out += c;
    } else if (out.back() != '_') {
      out += '_';
    }
  }
  if (out.back() == '_') out.pop_back();
  return out;
}

std::string_view reason_of(int status) {
  switch (status) {
    case 101:
      return "The connection is a WebSocket from here on.";
    case 201:
      return "It was made.";
    case 202:
      return "It was taken and will be done.";
    case 204:
      return "It was done; there is nothing to say.";
    case 304:
      return "It has not changed.";
    case 401:
      return "Nobody is signed in, or the sign-in was wrong.";
    case 403:
      return "This person or token may not.";
    case 404:
      return "It is not there.";
    case 409:
      return "The state moved on; read again.";
    case 413:
      return "Too large.";
    case 429:
      return "Too many tries; Retry-After says when to come back.";
    case 503:
      return "Too much to do just now; Retry-After says when to come back.";
    default:
      return status >= 400 ? "It did not work." : "It worked.";
  }
}

void write_parameter(IndentedJson& out, const ApiParameter& parameter) {
  const bool in_path = parameter.in == ApiParameter::In::path;
  out.object().text("name", parameter.name).text("in", in_path ? "path" : "query");
  if (!parameter.about.empty()) out.text("description", parameter.about);
  if (in_path || parameter.required) out.name("required").boolean(true);
  const bool number =
      parameter.type == ApiParameter::Type::integer || parameter.type == ApiParameter::Type::id;
  out.name("schema").object().text("type", number ? "integer" : "string");
  if (parameter.type == ApiParameter::Type::id) {
    out.name("minimum").integer(1).name("maximum").integer(id_value_max);
  } else if (number && parameter.most > parameter.least) {
    out.name("minimum").integer(parameter.least).name("maximum").integer(parameter.most);
  }
  if (parameter.type == ApiParameter::Type::choice) {
    out.name("enum").list();
    for (const std::string_view each : parameter.choices) out.text(each);
    out.end();
  }
  if (!parameter.standard.empty()) {
    out.name("default");
    number ? out.integer(std::stoll(std::string(parameter.standard))) : out.text(parameter.standard);
  }
  out.end().end();
}

// Those of the route, with ids for the parts of the path that it does not describe.
std::vector<ApiParameter> parameters_of(const ApiRoute& route) {
  std::vector<ApiParameter> out;
  for (std::size_t at = route.path.find('{'); at != std::string_view::npos;
       at = route.path.find('{', at + 1)) {
    const std::string_view name = route.path.substr(at + 1, route.path.find('}', at) - at - 1);
    const bool described = std::ranges::any_of(route.parameters, [&](const ApiParameter& each) {
      return each.in == ApiParameter::In::path && each.name == name;
    });
    if (!described)
      out.push_back({.name = name, .in = ApiParameter::In::path, .type = ApiParameter::Type::id});
  }
  out.insert(out.end(), route.parameters.begin(), route.parameters.end());
  return out;
}

void write_content(IndentedJson& out, std::string_view media_type, std::string_view schema,
                   const SchemaBook& book) {
  if (!book.has(schema))
    throw std::logic_error("a route names the schema " + std::string(schema) + ", which is missing");
  out.name("content").object().name(media_type).object().name("schema");
  write_reference(out, schema);
  out.end().end();
}

// Whatever bytes there are.
void write_bytes(IndentedJson& out, std::string_view media_type) {
  out.name("content").object().name(media_type).object().end().end();
}

void write_problem(IndentedJson& out, std::string_view name, std::string_view about, const SchemaBook& book) {
  out.name(name).object().text("description", about);
  write_content(out, "application/problem+json", problem_schema, book);
  out.end();
}

void write_responses(IndentedJson& out, const ApiRoute& route, const SchemaBook& book) {
  out.name("responses").object();
  out.name(std::to_string(route.status)).object().text("description", reason_of(route.status));
  if (!route.response.empty()) {
    write_content(out, "application/json", route.response, book);
  } else if (!route.media_type.empty()) {
    write_bytes(out, route.media_type);
  }
  out.end();
  std::vector<int> problems = route.problems;
  if (!route.role.empty()) problems.insert(problems.end(), {401, 403});
  std::ranges::sort(problems);
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
  for (const int status : problems) write_problem(out, std::to_string(status), reason_of(status), book);
  write_problem(out, "default", reason_of(500), book);
  out.end();
}

void write_request(IndentedJson& out, const ApiRoute& route, const SchemaBook& book) {
  if (route.request.empty() && route.request_type.empty()) return;
  out.name("requestBody").object().name("required").boolean(true);
  if (route.request.empty()) {
    write_bytes(out, route.request_type);
  } else {
    write_content(out, "application/json", route.request, book);
  }
  out.end();
}

// A browser's cookie needs the CSRF header beside it wherever something may change.
void write_security(IndentedJson& out, const ApiRoute& route) {
  out.name("security").list();
  if (!route.role.empty()) {
    if (!route.scope.empty()) out.object().name("token").list().end().end();
    out.object().name("session").list().end();
    if (route.method != "GET" && route.method != "HEAD") out.name("csrf").list().end();
    out.end();
  }
  out.end();
}

void write_route(IndentedJson& out, const ApiRoute& route, const SchemaBook& book) {
  out.name(lower(route.method)).object();
  out.text("operationId", operation_id(route)).text("summary", route.summary);
  if (!route.role.empty()) out.text("x-role", route.role);
  if (!route.scope.empty()) out.text("x-scope", route.scope);
  write_security(out, route);
  const std::vector<ApiParameter> parameters = parameters_of(route);
  if (!parameters.empty()) {
    out.name("parameters").list();
    for (const ApiParameter& each : parameters) write_parameter(out, each);
    out.end();
  }
  write_request(out, route, book);
  write_responses(out, route, book);
  out.end();
}

void write_paths(IndentedJson& out, std::span<const ApiRoute> routes, const SchemaBook& book) {
  std::map<std::string_view, std::map<std::string_view, const ApiRoute*>> paths;
  for (const ApiRoute& route : routes) {
    if (!paths[route.path].try_emplace(route.method, &route).second)
      throw std::logic_error(fmt::format("{} {} is described twice", route.method, route.path));
  }
  out.name("paths").object();
  for (const auto& [path, methods] : paths) {
    out.name(path).object();
    for (const auto& [method, route] : methods) write_route(out, *route, book);
    out.end();
  }
  out.end();
}

void write_security_schemes(IndentedJson& out, std::string_view cookie) {
  out.name("securitySchemes").object();
  out.name("token").object().text("type", "http").text("scheme", "bearer").end();
  out.name("session").object().text("type", "apiKey").text("in", "cookie").text("name", cookie).end();
  out.name("csrf").object().text("type", "apiKey").text("in", "header").text("name", "X-CSRF-Token").end();
  out.end();
}

}  // namespace

std::string openapi(const ApiAbout& about, std::span<const ApiRoute> routes, const SchemaBook& book) {
  IndentedJson out;
  out.object().text("openapi", "3.1.0").name("info").object();
  out.text("title", about.title).text("version", about.version);
  if (!about.about.empty()) out.text("description", about.about);
  out.end();
  write_paths(out, routes, book);
  out.name("components").object();
  write_security_schemes(out, about.cookie);
  write_schemas(out.name("schemas"), book);
  return out.end().end().take();
}

std::string json_schemas(const SchemaBook& book) {
  IndentedJson out;
  write_schemas(out, book);
  return out.take();
}

}  // namespace heard::reflect

// The API describes itself, from the same table that it is served by.
#include "reflect/openapi.h"

#include "http/resources.h"
#include "record/view.h"
#include "reflect/typescript.h"

namespace heard::http {
namespace {

bool is_described(const Route& route) {
  return route.pattern.starts_with("/api/") && !route.pattern.starts_with("/api/test/");
}

reflect::SchemaBook book_of(const Routes& routes) {
  reflect::SchemaBook book;
  reflect::add_schema<Problem>(book);
  for (const Route& route : routes.all()) {
    if (!is_described(route)) continue;
    if (route.takes != nullptr) book.add(*route.takes, reflect::Use::accepted);
    if (route.hears != nullptr) book.add(*route.hears, reflect::Use::accepted);
    if (route.gives != nullptr) book.add(*route.gives, reflect::Use::published);
  }
  return book;
}

reflect::ApiRoute described(const Route& route) {
  reflect::ApiRoute out{.method = name_of(route.method),
                        .path = route.pattern,
                        .summary = route.summary,
                        .request_type = route.takes_type,
                        .status = route.gives_status,
                        .media_type = route.gives_type,
                        .parameters = route.parameters};
  if (route.access.needs_person()) out.role = name_of(route.access.least());
  if (route.access.needs_person() && route.access.kind() != Access::Kind::browsers)
    out.scope = name_of(route.access.scope());
  if (route.takes != nullptr) out.request = route.takes->name;
  if (route.gives != nullptr) out.response = route.gives->name;
  return out;
}

}  // namespace

std::string openapi_text(const Routes& routes) {
  std::vector<reflect::ApiRoute> api;
  for (const Route& route : routes.all()) {
    if (is_described(route)) api.push_back(described(route));
  }
  const reflect::ApiAbout about{
      .title = "Heard",
      .version = "1",
      .about =
          "Errors are application/problem+json with a stable code, and a title in the language that "
          "Accept-Language "
          "asks for (English, German, Chinese). A cookie also needs "
          "X-CSRF-Token and a matching Origin where something changes; a token needs "
          "neither.",
      .cookie = "__Host-heard"};
  return reflect::openapi(about, api, book_of(routes));
}

std::string typescript_text(const Routes& routes) { return reflect::typescript(book_of(routes)); }

void add_openapi(Routes& routes, const Services&) {
  routes.add({.method = Method::get,
              .pattern = "/api/openapi.json",
              .access = Access::everyone(),
              .summary = "This description.",
              .handler = [&routes](Call) -> desk::Task<Response> { co_return json(openapi_text(routes)); },
              .gives_type = "application/json"});
}

}  // namespace heard::http

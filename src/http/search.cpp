// Search over conversations and customers.
#include "desk/conversation/conversations.h"
#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

using reflect::ApiParameter;
constexpr std::size_t words_bytes_max = 500;

desk::Task<Response> search(const Services& services, Call call) {
  std::string words = call.request.value("q").value_or("");
  if (words.size() > words_bytes_max)
    co_return invalid("invalid_field", "That is too long to search for.", "q");
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", 20, 1, 50));
  co_return json_text(
      co_await desk::search(services.desk, call.caller, std::move(words), static_cast<int>(limit)));
}

}  // namespace

void add_search(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/api/search",
              .access = Access::people(Role::agent, TokenScope::read),
              .summary = "Conversations and customers that hold these words, best first.",
              .handler = [&services](Call call) { return search(services, std::move(call)); },
              .gives = shape_of<SearchPage>,
              .parameters = {{.name = "q", .required = true, .about = "Words; the last may be unfinished."},
                             {.name = "limit",
                              .type = ApiParameter::Type::integer,
                              .least = 1,
                              .most = 50,
                              .standard = "20"}}});
}

}  // namespace heard::http

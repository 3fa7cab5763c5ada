// Who is next.
#include "desk/conversation/next.h"

#include <charconv>

#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

Error no_ids() {
  return invalid("invalid_field", "“skip” is a list of at most 200 ids with commas between.", "skip");
}

Result<std::vector<ConversationId>> skipped(const std::string& text) {
  std::vector<ConversationId> ids;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    std::int64_t id = 0;
    const auto read = std::from_chars(at, end, id);
    if (read.ec != std::errc{} || id <= 0 || ids.size() == desk::skipped_max) return no_ids();
    ids.push_back({id});
    at = read.ptr;
    if (at == end) break;
    if (*at++ != ',') return no_ids();
  }
  return ids;
}

desk::Task<Response> who_is_next(const Services& services, Call call) {
  const std::string skip = call.request.value("skip").value_or("");
  HEARD_CO_TRY(std::vector<ConversationId> ids, skipped(skip));
  co_return json_of(co_await desk::next(services.desk, call.caller, std::move(ids)));
}

}  // namespace

void add_next(Routes& routes, const Services& services) {
  routes.add(
      {.method = Method::get,
       .pattern = "/api/next",
       .access = Access::people(Role::agent, TokenScope::read),
       .summary = "The conversation that has waited longest: one's own, else one that nobody has.",
       .handler = [&services](Call call) { return who_is_next(services, std::move(call)); },
       .gives = shape_of<NextView>,
       .parameters = {{.name = "skip", .about = "Ids of those not wanted now, with commas between."}}});
}

}  // namespace heard::http

// Where a colleague's note asks somebody.
#include "desk/conversation/asked.h"

#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

desk::Task<Response> looked(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return no_content(co_await desk::looked_at_asked(services.desk, call.caller, id));
}

}  // namespace

void add_asked(Routes& routes, const Services& services) {
  routes.add({.method = Method::delete_,
              .pattern = "/api/conversations/{id}/asked",
              .access = Access::people(Role::agent, TokenScope::write),
              .summary = "Say that one has looked at what a colleague's note asks.",
              .handler = [&services](Call call) { return looked(services, std::move(call)); },
              .gives_status = 204});
}

}  // namespace heard::http

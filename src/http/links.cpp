// Links to a conversation that its customer was given.
#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

desk::Task<Response> revoke_links(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return json_text(co_await desk::revoke_links(services.desk, call.caller, id));
}

}  // namespace

void add_links(Routes& routes, const Services& services) {
  routes.add({.method = Method::post,
              .pattern = "/api/conversations/{id}/revoke-links",
              .access = Access::people(Role::agent, TokenScope::write),
              .summary = "Let no link to it that was given out until now open anything any more.",
              .handler = [&services](Call call) { return revoke_links(services, std::move(call)); },
              .gives = shape_of<ConversationHead>});
}

}  // namespace heard::http

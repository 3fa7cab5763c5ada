// How far one has read the customers' words.
#include "desk/conversation/seen.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> list_seen(const Services& services, Call call) {
  co_return json_of(co_await desk::seen_by(services.desk, call.caller));
}

desk::Task<Response> put_seen(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const MarkSeen command, reflect::from_json<MarkSeen>(call.request.body));
  co_return no_content(co_await desk::mark_seen(services.desk, call.caller, id, command));
}

}  // namespace

void add_seen(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/seen",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "How far one has read, newest first, at most 1,000 conversations. What is not listed "
                       "and was written no later than `since` counts as seen; asking for the first time "
                       "begins it.",
            .handler = [&services](Call call) { return list_seen(services, std::move(call)); },
            .gives = shape_of<SeenList>,
            .quiet = true})
      .add({.method = Method::put,
            .pattern = "/api/conversations/{id}/seen",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Say which word of the customer is the newest that one has had before oneself, or "
                       "null to mark the conversation unread.",
            .handler = [&services](Call call) { return put_seen(services, std::move(call)); },
            .takes = shape_of<MarkSeen>,
            .gives_status = 204,
            .quiet = true});
}

}  // namespace heard::http

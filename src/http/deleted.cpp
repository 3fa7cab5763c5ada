// Deleting a conversation, and putting it back.
#include "desk/conversation/deleted.h"

#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

desk::Task<Response> delete_one(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return no_content(co_await desk::delete_conversation(services.desk, call.caller, id));
}

desk::Task<Response> restore(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return json_text(co_await desk::restore_conversation(services.desk, call.caller, id));
}

}  // namespace

void add_deleted(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::delete_,
            .pattern = "/api/conversations/{id}",
            .access = Access::people(Role::supervisor, TokenScope::write),
            .summary = "Delete a conversation: kept thirty days, to be put back, then gone for good.",
            .handler = [&services](Call call) { return delete_one(services, std::move(call)); },
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/restore",
            .access = Access::people(Role::supervisor, TokenScope::write),
            .summary = "Put a deleted conversation back as it was.",
            .handler = [&services](Call call) { return restore(services, std::move(call)); },
            .gives = shape_of<ConversationHead>});
}

}  // namespace heard::http

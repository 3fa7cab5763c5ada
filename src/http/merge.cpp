// Two conversations that go on as one, and apart again.
#include "desk/conversation/merge.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

using MergeStep = desk::Task<std::string> (*)(desk::Desk&, desk::Caller, ConversationId, MergeConversation);

desk::Task<Response> merge_step(const Services& services, Call call, MergeStep step) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const MergeConversation command, reflect::from_json<MergeConversation>(call.request.body));
  co_return json_text(co_await step(services.desk, call.caller, id, command));
}

}  // namespace

void add_merge(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/merge",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Let another conversation of the same person go on in this one.",
            .handler =
                [&services](Call call) {
                  return merge_step(services, std::move(call), desk::merge_conversation);
                },
            .takes = shape_of<MergeConversation>,
            .gives = shape_of<ConversationHead>})
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/part",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Let a merged conversation stand for itself again.",
            .handler =
                [&services](Call call) {
                  return merge_step(services, std::move(call), desk::part_conversation);
                },
            .takes = shape_of<MergeConversation>,
            .gives = shape_of<ConversationHead>});
}

}  // namespace heard::http

// Messages in a conversation of their own, and back again.
#include "desk/conversation/split.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

template <class Command>
using SplitAct = desk::Task<std::string> (*)(desk::Desk&, desk::Caller, ConversationId, Command);

template <class Command>
desk::Task<Response> split_act(const Services& services, Call call, SplitAct<Command> act) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(Command command, reflect::from_json<Command>(call.request.body));
  co_return json_text(co_await act(services.desk, call.caller, id, std::move(command)));
}

}  // namespace

void add_split(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/split",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Let messages about something else go on in a conversation of their own.",
            .handler =
                [&services](Call call) {
                  return split_act<SplitConversation>(services, std::move(call), desk::split_conversation);
                },
            .takes = shape_of<SplitConversation>,
            .gives = shape_of<ConversationHead>})
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/put-back",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Put messages that were split off back where they were said.",
            .handler =
                [&services](Call call) {
                  return split_act<MergeConversation>(services, std::move(call), desk::put_back_split);
                },
            .takes = shape_of<MergeConversation>,
            .gives = shape_of<ConversationHead>});
}

}  // namespace heard::http

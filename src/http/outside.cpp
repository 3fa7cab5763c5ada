// Asking somebody outside for the sake of a conversation, and sending its words on.
#include "desk/writing/outside.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> ask(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(AskOutside command, reflect::from_json<AskOutside>(call.request.body));
  co_return recorded(
      co_await desk::ask_outside(services.desk, call.caller, id, std::move(command), std::move(call.once)));
}

desk::Task<Response> forward(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const ForwardWords command, reflect::from_json<ForwardWords>(call.request.body));
  co_return json_of(co_await desk::forward_words(services.desk, call.caller, id, command));
}

}  // namespace

void add_outside(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/outside",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary =
                "Ask somebody else by mail, for the sake of this conversation: its customer never sees it.",
            .handler = [&services](Call call) { return ask(services, std::move(call)); },
            .takes = shape_of<AskOutside>,
            .gives = shape_of<WrittenFirst>,
            .gives_status = 201,
            .once = true})
      .add(
          {.method = Method::post,
           .pattern = "/api/conversations/{id}/forward",
           .access = Access::people(Role::agent, TokenScope::write),
           .summary = "The beginning of a letter that sends words of this conversation on, with their files.",
           .handler = [&services](Call call) { return forward(services, std::move(call)); },
           .takes = shape_of<ForwardWords>,
           .gives = shape_of<ForwardDraft>});
}

}  // namespace heard::http

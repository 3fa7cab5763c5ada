// What leaves later.
#include "desk/writing/planned_replies.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> planned(const Services& services, Call call) {
  HEARD_CO_TRY(const Whose whose, query_choice(call.request, "whose", Whose::me));
  if (whose != Whose::me && whose != Whose::anyone)
    co_return invalid("unknown_value", "What is planned is listed for oneself (me) or for all (anyone).",
                      "whose");
  co_return json_of(co_await desk::planned_replies(services.desk, call.caller, whose == Whose::anyone));
}

desk::Task<Response> retime(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const MessageId message, path_id<MessageId>(call.request, 1, "This message"));
  HEARD_CO_TRY(RetimeReply command, reflect::from_json<RetimeReply>(call.request.body));
  co_return json_of(co_await desk::retime_reply(services.desk, call.caller, id, message, std::move(command)));
}

}  // namespace

void add_planned(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/planned",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Replies that go out later, and what one has slept on, the soonest first.",
            .handler = [&services](Call call) { return planned(services, std::move(call)); },
            .gives = shape_of<PlannedList>,
            .parameters = {{.name = "whose",
                            .type = reflect::ApiParameter::Type::choice,
                            .about = "me, or anyone: everybody's replies, for leads.",
                            .choices = reflect::enum_names<Whose>,
                            .standard = "me"}}})
      .add({.method = Method::patch,
            .pattern = "/api/conversations/{id}/messages/{message}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Give a planned reply another time, its words as they are.",
            .handler = [&services](Call call) { return retime(services, std::move(call)); },
            .takes = shape_of<RetimeReply>,
            .gives = shape_of<MessagePosted>});
}

}  // namespace heard::http

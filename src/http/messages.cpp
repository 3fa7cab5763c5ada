// Replies and notes, and taking a reply back.
#include "desk/conversation/conversations.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> write(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(WriteMessage command, reflect::from_json<WriteMessage>(call.request.body));
  co_return recorded(
      co_await desk::write_message(services.desk, call.caller, id, std::move(command), std::move(call.once)));
}

desk::Task<Response> take_back(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const MessageId message, path_id<MessageId>(call.request, 1, "This message"));
  co_return recorded(co_await desk::take_back(services.desk, call.caller, id, message, std::move(call.once)));
}

desk::Task<Response> send_now(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const MessageId message, path_id<MessageId>(call.request, 1, "This message"));
  co_return recorded(co_await desk::send_now(services.desk, call.caller, id, message, std::move(call.once)));
}

desk::Task<Response> decide(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId message, path_id<MessageId>(call.request, 0, "This message"));
  HEARD_CO_TRY(DecideDelivery command, reflect::from_json<DecideDelivery>(call.request.body));
  co_return json_of(co_await desk::decide_delivery(services.desk, call.caller, message, std::move(command)));
}

}  // namespace

void add_messages(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/messages",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Answer the customer, or leave a note for colleagues.",
            .handler = [&services](Call call) { return write(services, std::move(call)); },
            .takes = shape_of<WriteMessage>,
            .gives = shape_of<MessagePosted>,
            .gives_status = 201,
            .once = true})
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/messages/{message}/take-back",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Take a reply back while it is held.",
            .handler = [&services](Call call) { return take_back(services, std::move(call)); },
            .gives = shape_of<Draft>,
            .once = true})
      .add({.method = Method::post,
            .pattern = "/api/conversations/{id}/messages/{message}/send-now",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Let a planned reply go now.",
            .handler = [&services](Call call) { return send_now(services, std::move(call)); },
            .gives = shape_of<MessagePosted>,
            .once = true})
      .add({.method = Method::post,
            .pattern = "/api/messages/{id}/deliveries",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Send a mail again that may not have arrived, or leave it.",
            .handler = [&services](Call call) { return decide(services, std::move(call)); },
            .takes = shape_of<DecideDelivery>,
            .gives = shape_of<Delivery>});
}

}  // namespace heard::http

// The chat of each inbox, as its owner has it.
#include "desk/door/chat_door.h"
#include "desk/door/chat_identity.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> get_chat_door(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  co_return json_of(co_await desk::chat_door(services.desk, id));
}

desk::Task<Response> put_chat_door(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(PutChatDoor command, reflect::from_json<PutChatDoor>(call.request.body));
  co_return json_of(co_await desk::put_chat_door(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> make_chat_secret(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  co_return json_of(co_await desk::make_chat_secret(services.desk, call.caller, id), 201);
}

}  // namespace

void add_chat_doors(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/inboxes/{id}/chat",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Whether this inbox has a chat, and on whose pages it may stand.",
            .handler = [&services](Call call) { return get_chat_door(services, std::move(call)); },
            .gives = shape_of<ChatDoorView>})
      .add({.method = Method::put,
            .pattern = "/api/inboxes/{id}/chat",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Switch the chat of this inbox on or off, and say on whose pages it may stand.",
            .handler = [&services](Call call) { return put_chat_door(services, std::move(call)); },
            .takes = shape_of<PutChatDoor>,
            .gives = shape_of<ChatDoorView>})
      .add({.method = Method::post,
            .pattern = "/api/inboxes/{id}/chat/secret",
            .access = Access::browsers(Role::admin),
            .summary = "A new secret, shown once, with which the shop's own site signs who its customer is.",
            .handler = [&services](Call call) { return make_chat_secret(services, std::move(call)); },
            .gives = shape_of<ChatSecretMade>,
            .gives_status = 201});
}

}  // namespace heard::http

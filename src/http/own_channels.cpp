// Channels that the house brings itself, as its owners have them. What comes in by them is
// app/channel_routes.
#include "desk/door/own_channels.h"

#include "http/answers.h"
#include "http/resources.h"
#include "http/said.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

Result<OwnChannelId> channel_id(const Call& call) {
  return path_id<OwnChannelId>(call.request, 0, "This channel");
}

desk::Task<Response> add_channel(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId inbox, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(PutOwnChannel command, reflect::from_json<PutOwnChannel>(call.request.body));
  co_return json_of(co_await desk::add_own_channel(services.desk, call.caller, inbox, std::move(command)),
                    201);
}

desk::Task<Response> put_channel(const Services& services, Call call) {
  HEARD_CO_TRY(const OwnChannelId id, channel_id(call));
  HEARD_CO_TRY(PutOwnChannel command, reflect::from_json<PutOwnChannel>(call.request.body));
  co_return said_json(call.request,
                      co_await desk::put_own_channel(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> remove_channel(const Services& services, Call call) {
  HEARD_CO_TRY(const OwnChannelId id, channel_id(call));
  co_return no_content(co_await desk::remove_own_channel(services.desk, call.caller, id));
}

desk::Task<Response> renew_secret(const Services& services, Call call) {
  HEARD_CO_TRY(const OwnChannelId id, channel_id(call));
  co_return json_of(co_await desk::renew_channel_secret(services.desk, call.caller, id), 201);
}

desk::Task<Response> end_earlier(const Services& services, Call call) {
  HEARD_CO_TRY(const OwnChannelId id, channel_id(call));
  co_return said_json(call.request, co_await desk::end_earlier_secret(services.desk, call.caller, id));
}

}  // namespace

void add_own_channels(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/channels",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "The channels that the house brings itself, and how they go.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return said_json(call.request, co_await desk::own_channels(services.desk));
            },
            .gives = shape_of<OwnChannelList>})
      .add({.method = Method::post,
            .pattern = "/api/inboxes/{id}/channels",
            .access = Access::browsers(Role::admin),
            .summary = "Bring a channel of the house's own to this inbox. Its secret is told once.",
            .handler = [&services](Call call) { return add_channel(services, std::move(call)); },
            .takes = shape_of<PutOwnChannel>,
            .gives = shape_of<OwnChannelSecret>,
            .gives_status = 201})
      .add({.method = Method::put,
            .pattern = "/api/channels/{id}",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Call it otherwise, say where answers go, switch it on or off.",
            .handler = [&services](Call call) { return put_channel(services, std::move(call)); },
            .takes = shape_of<PutOwnChannel>,
            .gives = shape_of<OwnChannelView>})
      .add({.method = Method::delete_,
            .pattern = "/api/channels/{id}",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Take it away. What was said by it stays.",
            .handler = [&services](Call call) { return remove_channel(services, std::move(call)); },
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/channels/{id}/secret",
            .access = Access::browsers(Role::admin),
            .summary = "A new secret, told once. The one before stays good for seven days.",
            .handler = [&services](Call call) { return renew_secret(services, std::move(call)); },
            .gives = shape_of<OwnChannelSecret>,
            .gives_status = 201})
      .add({.method = Method::delete_,
            .pattern = "/api/channels/{id}/secret/earlier",
            .access = Access::browsers(Role::admin),
            .summary = "The secret before is good no more.",
            .handler = [&services](Call call) { return end_earlier(services, std::move(call)); },
            .gives = shape_of<OwnChannelView>});
}

}  // namespace heard::http

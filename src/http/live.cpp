// The live channel: a WebSocket that says what happens, and hears where a person is.
#include "live/hub.h"

#include "desk/people/sign_in.h"
#include "http/cookie.h"
#include "http/resources.h"
#include "http/upgrade.h"
#include "http/url.h"
#include "http/wire.h"

namespace heard::http {
namespace {

// How to find out later whether this person may still listen.
std::function<desk::Task<desk::Caller>()> asking_again(const Services& services, const Request& request,
                                                       bool by_token) {
  if (by_token) {
    const std::string_view header = request.header("authorization");
    std::string token(header.substr(header.rfind(' ') + 1));
    return [&services, token] { return desk::find_token(services.desk, token); };
  }
  const SignInCookie cookie{services.options.instance, services.options.practice};
  std::string secret(request.cookie(cookie.name(request.peer.https)));
  return [&services, secret] { return desk::find_session(services.desk, secret); };
}

desk::Task<Response> join(const Services& services, Call call) {
  HEARD_CO_TRY(const std::int64_t since, query_number(call.request, "since", -1, 0, id_value_max));
  HEARD_CO_CHECK(check_upgrade(call.request));
  if (services.hub.full()) co_return busy("too many live sockets", 5);
  live::Newcomer newcomer{.key = std::string(call.request.header("sec-websocket-key")),
                          .since = since < 0 ? std::nullopt : std::optional(since),
                          .caller = call.caller,
                          .ask_again = asking_again(services, call.request, call.caller.by_token)};
  Response response{.status = 101, .content_type = {}, .body = {}};
  response.take_over = [&services, newcomer = std::move(newcomer)](Wire& wire) {
    services.hub.welcome(wire.thread, std::move(wire.socket), newcomer);
  };
  co_return response;
}

}  // namespace

void add_live(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/api/live",
              .access = Access::sockets(Role::agent),
              .summary =
                  "WebSocket: every event that one may see, as frames, from since on, and who is at which "
                  "conversation. A desk says where it is by sending Whereabouts.",
              .handler = [&services](Call call) { return join(services, std::move(call)); },
              .gives = shape_of<LiveFrame>,
              .hears = shape_of<Whereabouts>,
              .gives_status = 101,
              .parameters = {{.name = "since",
                              .type = reflect::ApiParameter::Type::integer,
                              .about = "The seq of the last frame that was seen."}}});
}

}  // namespace heard::http

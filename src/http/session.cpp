// Signing in and out, and the list of one's own signed-in browsers.
#include "desk/people/sign_in.h"

#include "http/answers.h"
#include "http/cookie.h"
#include "http/resources.h"
#include "live/hub.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> sign_in(const Services& services, Call call) {
  HEARD_CO_TRY(SignIn command, reflect::from_json<SignIn>(call.request.body));
  co_return signed_in(
      services, call.request,
      co_await desk::sign_in(services.desk, std::move(command), from_of(services, call.request)));
}

desk::Task<Response> sign_out(const Services& services, Call call) {
  HEARD_CO_CHECK(co_await desk::sign_out(services.desk, call.caller));
  services.hub.look_again(call.caller.person);
  Response response = nothing();
  const SignInCookie cookie{services.options.instance, services.options.practice};
  response.add_header("Set-Cookie", cookie.taken_back(call.request.peer.https));
  co_return response;
}

desk::Task<Response> end_session(const Services& services, Call call) {
  HEARD_CO_CHECK(co_await desk::end_session(services.desk, call.caller, call.request.path_values[0]));
  services.hub.look_again(call.caller.person);
  co_return nothing();
}

}  // namespace

void add_session(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/session",
            .access = Access::everyone(),
            .summary = "Sign in. Sets the cookie.",
            .handler = [&services](Call call) { return sign_in(services, std::move(call)); },
            .takes = shape_of<SignIn>,
            .gives = shape_of<SessionView>})
      .add({.method = Method::get,
            .pattern = "/api/session",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Who is signed in.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::session_view(services.desk, call.caller));
            },
            .gives = shape_of<SessionView>})
      .add({.method = Method::delete_,
            .pattern = "/api/session",
            .access = Access::browsers(Role::agent),
            .summary = "Sign out.",
            .handler = [&services](Call call) { return sign_out(services, std::move(call)); },
            .gives_status = 204})
      .add({.method = Method::get,
            .pattern = "/api/sessions",
            .access = Access::browsers(Role::agent),
            .summary = "The browsers in which one is signed in.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::list_sessions(services.desk, call.caller));
            },
            .gives = shape_of<SessionList>})
      .add({.method = Method::delete_,
            .pattern = "/api/sessions/{session}",
            .access = Access::browsers(Role::agent),
            .summary = "Sign out elsewhere.",
            .handler = [&services](Call call) { return end_session(services, std::move(call)); },
            .gives_status = 204,
            .parameters = {{.name = "session", .in = reflect::ApiParameter::In::path, .required = true}}});
}

}  // namespace heard::http

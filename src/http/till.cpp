// A device that several people share, and the PIN by which each goes on there.
#include "desk/people/till.h"

#include "http/answers.h"
#include "http/resources.h"
#include "live/hub.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

constexpr std::int64_t till_cookie_life_s = 400LL * 24 * 3600;  // as long as browsers keep one

desk::Task<Response> show_till(const Services& services, Call call) {
  std::string till = from_of(services, call.request).till;
  co_return json_of(co_await desk::till_view(services.desk, std::move(till)));
}

desk::Task<Response> share_till(const Services& services, Call call) {
  HEARD_CO_TRY(ShareDevice command, reflect::from_json<ShareDevice>(call.request.body));
  HEARD_CO_TRY(const std::string secret,
               co_await desk::share_device(services.desk, call.caller, std::move(command),
                                           from_of(services, call.request)));
  Response response = nothing();
  const bool https = call.request.peer.https;
  response.add_header("Set-Cookie", till_cookie(services).given(https, secret, till_cookie_life_s));
  co_return response;
}

desk::Task<Response> end_sharing(const Services& services, Call call) {
  HEARD_CO_CHECK(co_await desk::end_till(services.desk, call.caller));
  services.hub.look_again(call.caller.person);
  Response response = nothing();
  response.add_header("Set-Cookie", till_cookie(services).taken_back(call.request.peer.https));
  co_return response;
}

desk::Task<Response> lock_now(const Services& services, Call call) {
  HEARD_CO_CHECK(co_await desk::lock_till(services.desk, call.caller));
  services.hub.look_again(call.caller.person);
  co_return nothing();
}

desk::Task<Response> unlock_by_pin(const Services& services, Call call) {
  HEARD_CO_TRY(UnlockTill command, reflect::from_json<UnlockTill>(call.request.body));
  co_return signed_in(
      services, call.request,
      co_await desk::unlock_till(services.desk, std::move(command), from_of(services, call.request)));
}

desk::Task<Response> choose_pin(const Services& services, Call call) {
  HEARD_CO_TRY(SetPin command, reflect::from_json<SetPin>(call.request.body));
  co_return no_content(co_await desk::set_pin(services.desk, call.caller, std::move(command),
                                              from_of(services, call.request)));
}

void add_till_device(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/till",
            .access = Access::everyone(),
            .summary = "Whether this device is a shared one, and who goes on there by PIN.",
            .handler = [&services](Call call) { return show_till(services, std::move(call)); },
            .gives = shape_of<TillView>})
      .add({.method = Method::post,
            .pattern = "/api/till",
            .access = Access::browsers(Role::agent),
            .summary = "Make this device a shared one. Sets a cookie that stays.",
            .handler = [&services](Call call) { return share_till(services, std::move(call)); },
            .takes = shape_of<ShareDevice>,
            .gives_status = 204})
      .add({.method = Method::delete_,
            .pattern = "/api/till",
            .access = Access::browsers(Role::agent),
            .summary = "It is shared no more. Signs out there.",
            .handler = [&services](Call call) { return end_sharing(services, std::move(call)); },
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/till/awake",
            .access = Access::browsers(Role::agent),
            .summary = "Somebody works here. Without this a shared device locks.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return no_content(co_await desk::keep_till_awake(services.desk, call.caller));
            },
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/till/lock",
            .access = Access::browsers(Role::agent),
            .summary = "Lock a shared device at once.",
            .handler = [&services](Call call) { return lock_now(services, std::move(call)); },
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/till/unlock",
            .access = Access::everyone(),
            .summary = "Go on by PIN, as oneself, where one signed in by password before. Sets the cookie.",
            .handler = [&services](Call call) { return unlock_by_pin(services, std::move(call)); },
            .takes = shape_of<UnlockTill>,
            .gives = shape_of<SessionView>});
}

void add_pin(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/me/pin",
            .access = Access::browsers(Role::agent),
            .summary = "Whether one has a PIN.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::pin_view(services.desk, call.caller));
            },
            .gives = shape_of<PinView>})
      .add({.method = Method::put,
            .pattern = "/api/me/pin",
            .access = Access::browsers(Role::agent),
            .summary = "Choose the PIN by which one goes on at shared devices.",
            .handler = [&services](Call call) { return choose_pin(services, std::move(call)); },
            .takes = shape_of<SetPin>,
            .gives_status = 204})
      .add({.method = Method::delete_,
            .pattern = "/api/me/pin",
            .access = Access::browsers(Role::agent),
            .summary = "Have no PIN any more.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return no_content(co_await desk::drop_pin(services.desk, call.caller));
            },
            .gives_status = 204});
}

}  // namespace

void add_till(Routes& routes, const Services& services) {
  add_till_device(routes, services);
  add_pin(routes, services);
}

}  // namespace heard::http

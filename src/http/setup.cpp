// The first run, and links that lead in: invitations and new passwords.
#include "desk/people/people.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> setup_needed(const Services& services) {
  HEARD_CO_TRY(SetupView view, co_await desk::setup_view(services.desk));
  view.practice = services.practice != nullptr;
  co_return json(reflect::to_json(view));
}

desk::Task<Response> set_up(const Services& services, Call call) {
  HEARD_CO_TRY(SetUp command, reflect::from_json<SetUp>(call.request.body));
  co_return signed_in(
      services, call.request,
      co_await desk::set_up(services.desk, std::move(command), from_of(services, call.request)));
}

desk::Task<Response> accept(const Services& services, Call call) {
  HEARD_CO_TRY(AcceptInvitation command, reflect::from_json<AcceptInvitation>(call.request.body));
  co_return signed_in(
      services, call.request,
      co_await desk::accept_invitation(services.desk, std::move(command), from_of(services, call.request)));
}

}  // namespace

void add_setup(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/setup",
            .access = Access::everyone(),
            .summary = "Whether the house still has to be set up.",
            .handler = [&services](Call) { return setup_needed(services); },
            .gives = shape_of<SetupView>})
      .add({.method = Method::post,
            .pattern = "/api/setup",
            .access = Access::everyone(),
            .summary = "Set the house up, once, with the token of the printed link.",
            .handler = [&services](Call call) { return set_up(services, std::move(call)); },
            .takes = shape_of<SetUp>,
            .gives = shape_of<SessionView>})
      .add({.method = Method::post,
            .pattern = "/api/invitations/accept",
            .access = Access::everyone(),
            .summary = "Take up an invitation, or choose a new password, and be signed in.",
            .handler = [&services](Call call) { return accept(services, std::move(call)); },
            .takes = shape_of<AcceptInvitation>,
            .gives = shape_of<SessionView>});
}

}  // namespace heard::http

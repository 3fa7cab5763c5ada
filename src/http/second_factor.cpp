// The second factor at sign-in: each person's own, and an owner's way to switch off somebody else's.
#include "desk/people/second_factor.h"

#include "http/answers.h"
#include "http/resources.h"
#include "live/hub.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> confirm(const Services& services, Call call) {
  HEARD_CO_TRY(ConfirmSecondFactor command, reflect::from_json<ConfirmSecondFactor>(call.request.body));
  co_return json_of(co_await desk::confirm_second_factor(services.desk, call.caller, std::move(command)));
}

desk::Task<Response> end_own(const Services& services, Call call) {
  HEARD_CO_TRY(EndSecondFactor command, reflect::from_json<EndSecondFactor>(call.request.body));
  co_return no_content(co_await desk::end_second_factor(services.desk, call.caller, std::move(command),
                                                        from_of(services, call.request)));
}

desk::Task<Response> end_of_person(const Services& services, Call call) {
  HEARD_CO_TRY(const PersonId id, path_id<PersonId>(call.request, 0, "This person"));
  HEARD_CO_TRY(const PersonView view,
               co_await desk::end_second_factor_of(services.desk, desk::by(call.caller), id));
  services.hub.look_again(id);
  co_return json(reflect::to_json(view));
}

}  // namespace

void add_second_factor(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/second-factor",
            .access = Access::browsers(Role::agent),
            .summary = "Whether one's own second factor is on, and who changed it last.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::second_factor_view(services.desk, call.caller));
            },
            .gives = shape_of<SecondFactorView>})
      .add({.method = Method::post,
            .pattern = "/api/second-factor",
            .access = Access::browsers(Role::agent),
            .summary = "Begin: a new secret for an app, in this answer and nowhere else. Not on yet.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::start_second_factor(services.desk, call.caller));
            },
            .gives = shape_of<SecondFactorStarted>})
      .add({.method = Method::post,
            .pattern = "/api/second-factor/confirm",
            .access = Access::browsers(Role::agent),
            .summary = "Switch it on with a code. The recovery codes are in this answer and nowhere else.",
            .handler = [&services](Call call) { return confirm(services, std::move(call)); },
            .takes = shape_of<ConfirmSecondFactor>,
            .gives = shape_of<RecoveryCodes>})
      .add({.method = Method::post,
            .pattern = "/api/second-factor/off",
            .access = Access::browsers(Role::agent),
            .summary = "Switch one's own off, with the password or a code.",
            .handler = [&services](Call call) { return end_own(services, std::move(call)); },
            .takes = shape_of<EndSecondFactor>,
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/people/{id}/second-factor/off",
            .access = Access::browsers(Role::admin),
            .summary = "Switch it off for somebody who has lost their device. Ends their sessions.",
            .handler = [&services](Call call) { return end_of_person(services, std::move(call)); },
            .gives = shape_of<PersonView>});
}

}  // namespace heard::http

// How far an owner has come after the set-up.
#include "desk/house/first_steps.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> go_on(const Services& services, Call call) {
  HEARD_CO_TRY(const ChangeFirstSteps command, reflect::from_json<ChangeFirstSteps>(call.request.body));
  co_return json_of(co_await desk::change_first_steps(services.desk, command));
}

}  // namespace

void add_first_steps(Routes& routes, const Services& services) {
  routes.add({.method = Method::patch,
              .pattern = "/api/first-steps",
              .access = Access::people(Role::admin, TokenScope::write),
              .summary = "Go on in the first steps after the set-up, leave them for later, or end them.",
              .handler = [&services](Call call) { return go_on(services, std::move(call)); },
              .takes = shape_of<ChangeFirstSteps>,
              .gives = shape_of<FirstStepsView>});
}

}  // namespace heard::http

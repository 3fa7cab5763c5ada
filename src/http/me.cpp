// What somebody decides about themselves.
#include "desk/people/people.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> change_me(const Services& services, Call call) {
  HEARD_CO_TRY(ChangeMe command, reflect::from_json<ChangeMe>(call.request.body));
  co_return json_of(co_await desk::change_me(services.desk, call.caller, std::move(command)));
}

}  // namespace

void add_me(Routes& routes, const Services& services) {
  routes.add({.method = Method::patch,
              .pattern = "/api/me",
              .access = Access::people(Role::agent, TokenScope::write),
              .summary = "Choose the name that customers read under one's replies.",
              .handler = [&services](Call call) { return change_me(services, std::move(call)); },
              .takes = shape_of<ChangeMe>,
              .gives = shape_of<PersonView>});
}

}  // namespace heard::http

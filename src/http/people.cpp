// The people who work here.
#include "desk/people/people.h"

#include "http/answers.h"
#include "http/resources.h"
#include "live/hub.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> add_person(const Services& services, Call call) {
  HEARD_CO_TRY(AddPerson command, reflect::from_json<AddPerson>(call.request.body));
  co_return json_of(co_await desk::add_person(services.desk, desk::by(call.caller), std::move(command)), 201);
}

desk::Task<Response> change_person(const Services& services, Call call) {
  HEARD_CO_TRY(const PersonId id, path_id<PersonId>(call.request, 0, "This person"));
  HEARD_CO_TRY(ChangePerson command, reflect::from_json<ChangePerson>(call.request.body));
  HEARD_CO_TRY(const PersonView view,
               co_await desk::change_person(services.desk, call.caller, id, std::move(command)));
  services.hub.look_again(id);
  co_return json(reflect::to_json(view));
}

desk::Task<Response> reset(const Services& services, Call call) {
  HEARD_CO_TRY(const PersonId id, path_id<PersonId>(call.request, 0, "This person"));
  co_return json_of(co_await desk::reset_link(services.desk, call.caller, id));
}

}  // namespace

void add_people(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/people",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "The people who work here.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::list_people(services.desk, call.caller));
            },
            .gives = shape_of<PersonList>})
      .add({.method = Method::post,
            .pattern = "/api/people",
            .access = Access::browsers(Role::admin),
            .summary = "Invite somebody. The answer holds the link to pass on.",
            .handler = [&services](Call call) { return add_person(services, std::move(call)); },
            .takes = shape_of<AddPerson>,
            .gives = shape_of<PersonInvited>,
            .gives_status = 201})
      .add({.method = Method::patch,
            .pattern = "/api/people/{id}",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary =
                "Change a name or a role, or let somebody rest. Ends their sessions where that matters.",
            .handler = [&services](Call call) { return change_person(services, std::move(call)); },
            .takes = shape_of<ChangePerson>,
            .gives = shape_of<PersonView>})
      .add({.method = Method::post,
            .pattern = "/api/people/{id}/reset",
            .access = Access::browsers(Role::admin),
            .summary = "A one-time link to choose a new password.",
            .handler = [&services](Call call) { return reset(services, std::move(call)); },
            .gives = shape_of<LinkView>});
}

}  // namespace heard::http

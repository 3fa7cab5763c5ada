// Who answers what together.
#include "desk/people/teams.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> add_team(const Services& services, Call call) {
  HEARD_CO_TRY(AddTeam command, reflect::from_json<AddTeam>(call.request.body));
  co_return json_of(co_await desk::add_team(services.desk, call.caller, std::move(command)), 201);
}

desk::Task<Response> change_team(const Services& services, Call call) {
  HEARD_CO_TRY(const TeamId id, path_id<TeamId>(call.request, 0, "This team"));
  HEARD_CO_TRY(ChangeTeam command, reflect::from_json<ChangeTeam>(call.request.body));
  co_return json_of(co_await desk::change_team(services.desk, call.caller, id, std::move(command)));
}

}  // namespace

void add_teams(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/teams",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "The teams, and who is in them.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::list_teams(services.desk));
            },
            .gives = shape_of<TeamList>})
      .add({.method = Method::post,
            .pattern = "/api/teams",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Make a team.",
            .handler = [&services](Call call) { return add_team(services, std::move(call)); },
            .takes = shape_of<AddTeam>,
            .gives = shape_of<TeamView>,
            .gives_status = 201})
      .add({.method = Method::patch,
            .pattern = "/api/teams/{id}",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Call a team otherwise, put it together anew, or take it away.",
            .handler = [&services](Call call) { return change_team(services, std::move(call)); },
            .takes = shape_of<ChangeTeam>,
            .gives = shape_of<TeamView>});
}

}  // namespace heard::http

// When the house is open.
#include "desk/house/hours.h"

#include "desk/house/calendar_days.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

// A file of 1 MB, each line of which ends in two letters that JSON writes as four.
constexpr std::size_t calendar_body_bytes_max = 2 << 20;

desk::Task<Response> put_hours(const Services& services, Call call) {
  HEARD_CO_TRY(const Hours hours, reflect::from_json<Hours>(call.request.body));
  co_return json_of(co_await desk::change_hours(services.desk, call.caller, hours));
}

desk::Task<Response> read_calendar(const Services& services, Call call) {
  HEARD_CO_TRY(ReadCalendar command, reflect::from_json<ReadCalendar>(call.request.body));
  co_return json_of(co_await desk::calendar_days(services.desk, std::move(command)));
}

desk::Task<Response> hours_of_team(const Services& services, Call call) {
  HEARD_CO_TRY(const TeamId team, path_id<TeamId>(call.request, 0, "This team"));
  co_return json_of(co_await desk::hours_view(services.desk, team));
}

desk::Task<Response> put_hours_of_team(const Services& services, Call call) {
  HEARD_CO_TRY(const TeamId team, path_id<TeamId>(call.request, 0, "This team"));
  HEARD_CO_TRY(const Hours hours, reflect::from_json<Hours>(call.request.body));
  co_return json_of(co_await desk::change_hours(services.desk, call.caller, hours, team));
}

desk::Task<Response> end_hours_of_team(const Services& services, Call call) {
  HEARD_CO_TRY(const TeamId team, path_id<TeamId>(call.request, 0, "This team"));
  co_return json_of(co_await desk::end_team_hours(services.desk, call.caller, team));
}

void add_hours_of_teams(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/teams/{id}/hours",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "When a team is there; told is false where the hours of the house are its.",
            .handler = [&services](Call call) { return hours_of_team(services, std::move(call)); },
            .gives = shape_of<HoursView>})
      .add({.method = Method::put,
            .pattern = "/api/teams/{id}/hours",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Give a team hours of its own, by which what it has is promised.",
            .handler = [&services](Call call) { return put_hours_of_team(services, std::move(call)); },
            .takes = shape_of<Hours>,
            .gives = shape_of<HoursView>})
      .add({.method = Method::delete_,
            .pattern = "/api/teams/{id}/hours",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Let the hours of the house be the team's again.",
            .handler = [&services](Call call) { return end_hours_of_team(services, std::move(call)); },
            .gives = shape_of<HoursView>});
}

}  // namespace

void add_hours(Routes& routes, const Services& services) {
  add_hours_of_teams(routes, services);
  routes
      .add({.method = Method::get,
            .pattern = "/api/hours",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "When the house is open, its holidays, and who changed that last.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::hours_view(services.desk));
            },
            .gives = shape_of<HoursView>})
      .add({.method = Method::put,
            .pattern = "/api/hours",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Be open at other times: the whole week, country and own days anew.",
            .handler = [&services](Call call) { return put_hours(services, std::move(call)); },
            .takes = shape_of<Hours>,
            .gives = shape_of<HoursView>})
      .add({.method = Method::post,
            .pattern = "/api/hours/calendar",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary =
                "Which whole days of the next two years an iCalendar file would close; changes nothing.",
            .handler = [&services](Call call) { return read_calendar(services, std::move(call)); },
            .takes = shape_of<ReadCalendar>,
            .gives = shape_of<CalendarDays>,
            .body_bytes_max = calendar_body_bytes_max});
}

}  // namespace heard::http

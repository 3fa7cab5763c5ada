// When the house is open.
#include "desk/hours.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> put_hours(const Services& services, Call call) {
  HEARD_CO_TRY(const Hours hours, reflect::from_json<Hours>(call.request.body));
  co_return json_of(co_await desk::change_hours(services.desk, call.caller, hours));
}

}  // namespace

void add_hours(Routes& routes, const Services& services) {
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
            .gives = shape_of<HoursView>});
}

}  // namespace heard::http

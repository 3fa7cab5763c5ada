// What was changed about the house.
#include "desk/house/house_changes.h"

#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

using reflect::ApiParameter;

desk::Task<Response> changes(const Services& services, Call call) {
  HEARD_CO_TRY(const std::int64_t before, query_number(call.request, "before", 0, 0, id_value_max));
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", 50, 1, 200));
  co_return json_of(co_await desk::house_changes(services.desk, before, static_cast<int>(limit)));
}

}  // namespace

void add_house_changes(Routes& routes, const Services& services) {
  routes.add(
      {.method = Method::get,
       .pattern = "/api/changes",
       .access = Access::people(Role::admin, TokenScope::read),
       .summary = "What was changed about the house and by whom, newest first.",
       .handler = [&services](Call call) { return changes(services, std::move(call)); },
       .gives = shape_of<HouseChangeList>,
       .parameters = {{.name = "before", .type = ApiParameter::Type::id, .about = "As next_before gave it."},
                      {.name = "limit",
                       .type = ApiParameter::Type::integer,
                       .about = "How many at most.",
                       .least = 1,
                       .most = 200,
                       .standard = "50"}}});
}

}  // namespace heard::http

// What the house has decided.
#include "desk/house/rules.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> change_house_rules(const Services& services, Call call) {
  HEARD_CO_TRY(const ChangeRules command, reflect::from_json<ChangeRules>(call.request.body));
  co_return json_of(co_await desk::change_rules(services.desk, call.caller, command));
}

}  // namespace

void add_rules(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/rules",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What the house has decided, and who changed it last.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::rules_view(services.desk));
            },
            .gives = shape_of<RulesView>})
      .add({.method = Method::patch,
            .pattern = "/api/rules",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Decide differently from now on.",
            .handler = [&services](Call call) { return change_house_rules(services, std::move(call)); },
            .takes = shape_of<ChangeRules>,
            .gives = shape_of<RulesView>});
}

}  // namespace heard::http

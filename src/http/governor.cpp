// How often customers want to be written to, and whether matters are settled as they see it.
#include "desk/asking/contact_wish.h"
#include "desk/asking/settled_question.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> wish_of(const Services& services, Call call) {
  HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
  co_return json_of(co_await desk::contact_wish(services.desk, call.caller, id));
}

desk::Task<Response> change_wish(const Services& services, Call call) {
  HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
  HEARD_CO_TRY(const ChangeContactWish command, reflect::from_json<ChangeContactWish>(call.request.body));
  co_return json_of(co_await desk::change_contact_wish(services.desk, call.caller, id, command));
}

desk::Task<Response> settled_figures(const Services& services, Call call) {
  HEARD_CO_TRY(const std::int64_t since_days, query_number(call.request, "days", 90, 1, 400));
  co_return json_of(co_await desk::settled_figures(services.desk, call.caller, static_cast<int>(since_days)));
}

}  // namespace

void add_governor(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/customers/{id}/writing",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "How often a customer wants to be written to; for owners, how often we did, and what "
                       "was not sent and why.",
            .handler = [&services](Call call) { return wish_of(services, std::move(call)); },
            .gives = shape_of<ContactWishView>})
      .add({.method = Method::patch,
            .pattern = "/api/customers/{id}/writing",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Note what they told us about it. Only customers themselves agree to offers.",
            .handler = [&services](Call call) { return change_wish(services, std::move(call)); },
            .takes = shape_of<ChangeContactWish>,
            .gives = shape_of<ContactWishView>})
      .add({.method = Method::get,
            .pattern = "/api/settled-figures",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "How many said that their matter is settled, and that it is not. Figures about fewer "
                       "than five "
                       "people are shown to those people only.",
            .handler = [&services](Call call) { return settled_figures(services, std::move(call)); },
            .gives = shape_of<SettledFigures>,
            .parameters = {{.name = "days",
                            .type = reflect::ApiParameter::Type::integer,
                            .least = 1,
                            .most = 400,
                            .standard = "90"}}});
}

}  // namespace heard::http

// Two customers who are the same person, and two again.
#include "desk/customer/merge_customers.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

using CustomersStep = desk::Task<std::string> (*)(desk::Desk&, desk::Caller, CustomerId, MergeCustomer);

desk::Task<Response> customers_step(const Services& services, Call call, CustomersStep step) {
  HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
  HEARD_CO_TRY(const MergeCustomer command, reflect::from_json<MergeCustomer>(call.request.body));
  co_return json_text(co_await step(services.desk, call.caller, id, command));
}

}  // namespace

void add_merge_customers(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/customers/{id}/merge",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Let another customer, who is the same person, go on as this one.",
            .handler =
                [&services](Call call) {
                  return customers_step(services, std::move(call), desk::merge_customers);
                },
            .takes = shape_of<MergeCustomer>,
            .gives = shape_of<CustomerView>})
      .add({.method = Method::post,
            .pattern = "/api/customers/{id}/part",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Let a merged customer stand for themselves again, with what is theirs.",
            .handler =
                [&services](Call call) {
                  return customers_step(services, std::move(call), desk::part_customers);
                },
            .takes = shape_of<MergeCustomer>,
            .gives = shape_of<CustomersApart>});
}

}  // namespace heard::http

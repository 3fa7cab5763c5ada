// A customer and their conversations.
#include "desk/conversations.h"
#include "desk/erase.h"
#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {

void add_customers(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/api/customers/{id}",
              .access = Access::people(Role::agent, TokenScope::read),
              .summary = "A customer with their newest conversations.",
              .handler = [&services](Call call) -> desk::Task<Response> {
                HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
                co_return json_text(co_await desk::customer_card(services.desk, id));
              },
              .gives = shape_of<CustomerView>});
  routes.add({.method = Method::delete_,
              .pattern = "/api/customers/{id}",
              .access = Access::people(Role::admin, TokenScope::write),
              .summary = "Erase a customer and everything that was said with them. It cannot be undone.",
              .handler = [&services](Call call) -> desk::Task<Response> {
                HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
                co_return no_content(co_await desk::erase_customer(services.desk, call.caller, id));
              },
              .gives_status = 204});
}

}  // namespace heard::http

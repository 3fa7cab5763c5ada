// A customer and their conversations.
#include "desk/conversations.h"
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
}

}  // namespace heard::http

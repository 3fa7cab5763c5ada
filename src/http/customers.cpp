// A customer and their conversations.
#include "desk/conversation/conversations.h"
#include "desk/customer/erase.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> change_card(const Services& services, Call call) {
  HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
  HEARD_CO_TRY(ChangeCustomer command, reflect::from_json<ChangeCustomer>(call.request.body));
  co_return json_text(co_await desk::change_customer(services.desk, call.caller, id, std::move(command)));
}

constexpr std::size_t sought_bytes_max = 300;

desk::Task<Response> find_some(const Services& services, Call call) {
  std::string words = call.request.value("q").value_or("");
  if (words.size() > sought_bytes_max)
    co_return invalid("invalid_field", "That is too long to search for.", "q");
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", 8, 1, 50));
  co_return json_text(
      co_await desk::find_customers(services.desk, std::move(words), static_cast<int>(limit)));
}

}  // namespace

void add_customers(Routes& routes, const Services& services) {
  routes.add({.method = Method::get,
              .pattern = "/api/customers",
              .access = Access::people(Role::agent, TokenScope::read),
              .summary = "Customers whose name, address or phone begins so, best first.",
              .handler = [&services](Call call) { return find_some(services, std::move(call)); },
              .gives = shape_of<CustomerList>,
              .parameters = {{.name = "q", .required = true, .about = "Words; the last may be unfinished."},
                             {.name = "limit",
                              .type = reflect::ApiParameter::Type::integer,
                              .least = 1,
                              .most = 50,
                              .standard = "8"}}});
  routes.add({.method = Method::get,
              .pattern = "/api/customers/{id}",
              .access = Access::people(Role::agent, TokenScope::read),
              .summary = "A customer with their newest conversations.",
              .handler = [&services](Call call) -> desk::Task<Response> {
                HEARD_CO_TRY(const CustomerId id, path_id<CustomerId>(call.request, 0, "This customer"));
                co_return json_text(co_await desk::customer_card(services.desk, id));
              },
              .gives = shape_of<CustomerView>});
  routes.add({.method = Method::patch,
              .pattern = "/api/customers/{id}",
              .access = Access::people(Role::agent, TokenScope::write),
              .summary = "Put a customer's name, address or phone right, or note something for the team.",
              .handler = [&services](Call call) { return change_card(services, std::move(call)); },
              .takes = shape_of<ChangeCustomer>,
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

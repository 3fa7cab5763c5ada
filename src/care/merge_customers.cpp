#include "care/merge_customers.h"

namespace heard::care {

CustomerId goes_on_as(const Customer& customer) { return customer.merged_into.value_or(customer.id); }

bool same_person(const Customer& a, const Customer& b) { return goes_on_as(a) == goes_on_as(b); }

Result<void> check_goes_on(const Customer& customer) {
  if (!customer.merged_into) return {};
  Error error = conflict("merged", "This customer goes on as another one. Please act there.");
  error.extra_json = "\"merged_into\":" + std::to_string(customer.merged_into->value);
  return error;
}

Result<CustomerMerged> merge_customers(const Customer& stays, const Customer& other, bool other_has_parts) {
  if (stays.id == other.id)
    return invalid("same_customer", "A customer cannot be merged with themselves.", "other_id");
  for (const Customer* one : {&stays, &other}) HEARD_CHECK(check_goes_on(*one));
  if (other_has_parts)
    return conflict("has_parts", "Others were merged into this one. Please merge the other way round.");
  return CustomerMerged{.customer = other.id, .into = stays.id};
}

Result<CustomerParted> part_customers(const Customer& stays, const Customer& other) {
  if (other.merged_into != stays.id) return not_found("This merged customer");
  return CustomerParted{.customer = other.id, .from = stays.id};
}

}  // namespace heard::care

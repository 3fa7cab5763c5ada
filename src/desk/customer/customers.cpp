#include "desk/customer/customers.h"

#include "care/content_hash.h"
#include "desk/commit.h"
#include "store/sql/people.h"
#include "understand/address.h"
#include "understand/sender.h"

namespace heard::desk {
namespace {

Customer add_customer(store::Tx& tx, const CustomerNamed& named, CustomerId id, const std::string& nonce,
                      Instant now, std::optional<By> by) {
  Customer customer{
      .id = id, .name = Text<200>::cut(one_line(named.name)), .nonce = nonce, .created_at = now};
  if (!named.email.empty()) {
    customer.email = Text<254>::cut(named.email);
    customer.email_folded = folded(named.email);
  }
  if (!named.phone.empty()) customer.phone = Text<40>::cut(named.phone);
  if (customer.name.empty()) customer.name = Text<200>::cut(named.email.empty() ? named.phone : named.email);
  tx.put(store::sql::customer_add, customer);
  tx.append(CustomerAdded{id, care::content_hash(customer)}, by.value_or(By{ByKind::customer, id.value}),
            now);
  index_customer(tx, customer);
  return customer;
}

// Whoever goes meanwhile would leave a conversation without its customer.
bool stays(store::Tx& tx, const Customer& known) {
  return tx.one<CustomerId>(store::sql::customer_touch, known.id).has_value();
}

}  // namespace

CustomerNamed named_by(const StartedBy& by) {
  return {.id = by.id,
          .name = by.name ? by.name->str() : "",
          .email = by.email ? std::string(trimmed(by.email->view())) : "",
          .phone = by.phone ? by.phone->str() : ""};
}

Result<void> check_named(const StartedBy& by) {
  if (by.email && !understand::address_of(trimmed(by.email->view())))
    return invalid("invalid_email", "This is not a complete email address.", "customer.email");
  return {};
}

Result<Customer> find_or_add_customer(store::Tx& tx, const CustomerNamed& named, CustomerId fresh,
                                      const std::string& nonce, Instant now, std::optional<By> by) {
  if (named.id) {
    auto known = tx.one<Customer>(store::sql::customer_by_id, *named.id);
    if (!known || !stays(tx, *known))
      return invalid("unknown_customer", "There is no customer with this id.", "customer.id");
    return std::move(*known);
  }
  if (named.email.empty() && named.phone.empty() && trimmed(named.name).empty())
    return invalid("missing_field", "A customer needs a name, an email address, a phone number or an id.",
                   "customer");
  if (!named.email.empty()) {
    auto known = tx.list<Customer>(store::sql::customers_by_email, folded(named.email));
    const Customer* same = understand::same_sender(known, named.email);
    if (same != nullptr && stays(tx, *same)) return *same;
  }
  return add_customer(tx, named, fresh, nonce, now, by);
}

std::vector<std::string> addresses_of(store::Tx& tx, CustomerId id) {
  std::vector<std::string> addresses;
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, id);
  if (!customer) return addresses;
  std::vector<Customer> same{*customer};
  const CustomerId goes_on_as = customer->merged_into.value_or(id);
  if (customer->merged_into)
    if (const auto stays = tx.one<Customer>(store::sql::customer_by_id, goes_on_as)) same.push_back(*stays);
  for (Customer& other : tx.list<Customer>(store::sql::customers_merged_into, goes_on_as))
    same.push_back(std::move(other));
  for (const Customer& one : same) {
    if (one.email_folded) addresses.push_back(*one.email_folded);
    for (const std::string& also : one.also_emails.list()) addresses.push_back(folded(also));
  }
  return addresses;
}

}  // namespace heard::desk

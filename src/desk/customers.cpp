#include "desk/customers.h"

#include "care/content_hash.h"
#include "desk/commit.h"
#include "store/sql/people.h"
#include "understand/sender.h"

namespace heard::desk {
namespace {

Customer add_customer(store::Tx& tx, const CustomerNamed& named, CustomerId id, const std::string& nonce,
                      Instant now) {
  Customer customer{
      .id = id, .name = Text<200>::cut(one_line(named.name)), .nonce = nonce, .created_at = now};
  if (!named.email.empty()) {
    customer.email = Text<254>::cut(named.email);
    customer.email_folded = folded(named.email);
  }
  if (!named.phone.empty()) customer.phone = Text<40>::cut(named.phone);
  if (customer.name.empty()) customer.name = Text<200>::cut(named.email.empty() ? named.phone : named.email);
  tx.put(store::sql::customer_add, customer);
  const NewEvent added{.event = CustomerAdded{id, care::content_hash(customer)},
                       .at = now,
                       .by = {ByKind::customer, id.value}};
  tx.append({&added, 1});
  index_customer(tx, customer);
  return customer;
}

}  // namespace

Result<Customer> find_or_add_customer(store::Tx& tx, const CustomerNamed& named, CustomerId fresh,
                                      const std::string& nonce, Instant now) {
  if (named.id) {
    auto known = tx.one<Customer>(store::sql::customer_by_id, *named.id);
    if (!known) return invalid("unknown_customer", "There is no customer with this id.", "customer.id");
    return std::move(*known);
  }
  if (named.email.empty() && named.phone.empty() && trimmed(named.name).empty())
    return invalid("missing_field", "A customer needs a name, an email address, a phone number or an id.",
                   "customer");
  if (!named.email.empty()) {
    auto known = tx.list<Customer>(store::sql::customers_by_email, folded(named.email));
    if (const Customer* same = understand::same_sender(known, named.email)) return *same;
  }
  return add_customer(tx, named, fresh, nonce, now);
}

}  // namespace heard::desk

// Whom to write to: customers by the beginnings of their names and addresses.
#include <algorithm>

#include "care/merge_customers.h"
#include "desk/conversation/candidates.h"
#include "desk/conversation/conversations.h"
#include "desk/customer/organisations.h"
#include "language/words.h"
#include "store/answers.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

// Whoever was merged leads to whom they go on as; nothing while that one stands there already.
void add_row(store::Tx& tx, const Customer& found, CustomerList& list, std::string_view address = {}) {
  const CustomerId id = care::goes_on_as(found);
  if (std::ranges::find(list.items, id, &CustomerRow::id) != list.items.end()) return;
  const auto customer =
      id == found.id ? std::optional(found) : tx.one<Customer>(store::sql::customer_by_id, id);
  if (!customer) return;
  CustomerRow row{.id = id, .name = customer->name.str(), .created_at = customer->created_at};
  if (customer->email) row.email = customer->email->str();
  if (customer->phone) row.phone = customer->phone->str();
  if (id != found.id) row.found_as = found.email ? found.email->str() : found.name.str();
  for (const std::string& also : found.also_emails.list())
    if (folded(also) == address) row.found_as = also;
  list.items.push_back(std::move(row));
}

// A whole address first, which no number of other finds may hide.
CustomerList customers_found(store::Tx& tx, const std::string& words, int limit, Instant now) {
  CustomerList list;
  const std::string address = folded(trimmed(words));
  for (const Customer& found : tx.list<Customer>(store::sql::customers_by_email, address))
    add_row(tx, found, list, address);
  for (const Candidate& candidate : candidates(tx, language::query_words(words), now)) {
    if (std::ssize(list.items) >= limit) break;
    if (candidate.conversation != 0) continue;
    const auto found = tx.one<Customer>(store::sql::customer_by_id, CustomerId{candidate.id});
    if (found) add_row(tx, *found, list);
  }
  for (const CustomerFrom& from : customers_from(tx, words, limit)) {
    const auto before = list.items.size();
    add_row(tx, from.customer, list);
    if (list.items.size() > before) list.items.back().found_as = from.organisation;
  }
  if (std::ssize(list.items) > limit) list.items.resize(static_cast<std::size_t>(limit));
  return list;
}

}  // namespace

Task<std::string> find_customers(Desk& desk, std::string query, int limit) {
  const std::string clean = clean_text(query);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    return store::answer_of(customers_found(tx, clean, limit, now));
  });
}

}  // namespace heard::desk

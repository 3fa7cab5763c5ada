#include "desk/customer/merge_customers.h"

#include <algorithm>

#include "care/merge_customers.h"
#include "desk/conversation/merge.h"
#include "desk/customer/customer_card.h"
#include "store/answers.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

struct Both {
  Customer stays;
  Customer other;
};

// Whoever changes one of the two meanwhile goes first or waits.
Result<Both> load_both(store::Tx& tx, CustomerId id, CustomerId other) {
  for (const CustomerId one : {std::min(id, other), std::max(id, other)})
    tx.one<CustomerId>(store::sql::customer_touch, one);
  Both both;
  HEARD_TRY(both.stays, load_customer(tx, id));
  HEARD_TRY(both.other, load_customer(tx, other));
  return both;
}

Result<CustomerView> merge_two(store::Tx& tx, CustomerId id, CustomerId other, By by, Instant now) {
  HEARD_TRY(const Both both, load_both(tx, id, other));
  const bool has_parts = !tx.list<Customer>(store::sql::customers_merged_into, other).empty();
  HEARD_TRY(const CustomerMerged merged, care::merge_customers(both.stays, both.other, has_parts));
  tx.run(store::sql::customer_merge, merged.customer, std::optional(merged.into));
  tx.append(merged, by, now);
  return card_of(tx, both.stays);
}

std::vector<ConversationsApart> merged_with_others(store::Tx& tx, CustomerId id) {
  return tx.list<ConversationsApart>(store::sql::merged_across, id);
}

struct PartingCustomers {
  CustomerId id;
  CustomerId other;
  std::vector<TimerId> timers;
  By by;
  Instant now;
};

Result<CustomersApart> part_two_customers(store::Tx& tx, const Desk& desk, const PartingCustomers& parting) {
  HEARD_TRY(const Both both, load_both(tx, parting.id, parting.other));
  HEARD_TRY(const CustomerParted parted, care::part_customers(both.stays, both.other));
  CustomersApart apart{.customer = {}, .conversations = merged_with_others(tx, parted.customer)};
  if (apart.conversations.size() * 2 > parting.timers.size())
    return conflict("moved_on", "Something of theirs has just been merged. Please look again and repeat.");
  HEARD_CHECK(part_all(tx, desk, apart.conversations, parting.timers, parting.by, parting.now));
  tx.run(store::sql::customer_merge, parted.customer, std::optional<CustomerId>());
  tx.append(parted, parting.by, parting.now);
  apart.customer = card_of(tx, both.stays);
  return apart;
}

}  // namespace

Task<std::string> merge_customers(Desk& desk, Caller caller, CustomerId id, MergeCustomer command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<std::string> {
    HEARD_TRY(const CustomerView view, merge_two(tx, id, command.other_id, by(caller), now));
    return store::answer_of(view);
  });
}

Task<std::string> part_customers(Desk& desk, Caller caller, CustomerId id, MergeCustomer command) {
  PartingCustomers parting{
      .id = id, .other = command.other_id, .timers = {}, .by = by(caller), .now = desk.clock.now()};
  HEARD_CO_TRY(const std::int64_t timers,
               co_await desk.store.read([&](store::Tx& tx) -> Result<std::int64_t> {
                 return 2 * std::ssize(merged_with_others(tx, parting.other));
               }));
  HEARD_CO_CHECK(co_await desk.ids.reserve(timers));
  for (std::int64_t n = 0; n < timers; ++n) parting.timers.push_back(desk.ids.take<TimerId>());
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<std::string> {
    HEARD_TRY(const CustomersApart apart, part_two_customers(tx, desk, parting));
    return store::answer_of(apart);
  });
}

}  // namespace heard::desk

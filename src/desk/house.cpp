#include "desk/house.h"

#include "record/customer.h"
#include "store/idempotency.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr Duration answers_kept = hours(24);

}  // namespace

Result<void> furnish(Desk& desk) {
  HEARD_CHECK(desk.ids.reserve_now(1));
  const InboxId id = desk.ids.take<InboxId>();
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    if (!tx.one<Inbox>(store::sql::inbox_default))
      tx.put(store::sql::inbox_add, Inbox{id, Text<120>::cut("Inbox")});
    return {};
  });
}

Task<void> sweep(Desk& desk) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    store::forget_answers_before(tx, now - answers_kept);
    tx.run(store::sql::sessions_expired, now);
    return {};
  });
}

}  // namespace heard::desk

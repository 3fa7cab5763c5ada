#include "desk/house/house.h"

#include <charconv>

#include "care/acknowledge.h"
#include "desk/conversation/seen.h"
#include "desk/door/forms.h"
#include "desk/mail/letters.h"
#include "desk/writing/drafts.h"
#include "record/customer.h"
#include "store/blob_rows.h"
#include "store/blobs.h"
#include "store/idempotency.h"
#include "store/setting.h"
#include "store/sql/acknowledgement.h"
#include "store/sql/alert.h"
#include "store/sql/draft.h"
#include "store/sql/form_draft.h"
#include "store/sql/letter.h"
#include "store/sql/matters.h"
#include "store/sql/people.h"
#include "store/sql/seen.h"
#include "store/upload_rows.h"

namespace heard::desk {
namespace {

constexpr Duration answers_kept = hours(24);
constexpr Duration matters_codes_kept = hours(24);
constexpr Duration blobs_swept_every = hours(24);
// A blob is put before the transaction that refers to it commits.
constexpr Duration blob_grace = hours(24);

// Whether it is this node's turn: the setting says when one last had it.
bool is_blob_day(store::Tx& tx, Instant now) {
  const std::string last = store::get_setting(tx, "blobs_swept_at").value_or("0");
  Instant swept;
  std::from_chars(last.data(), last.data() + last.size(), swept.us);
  if (swept + blobs_swept_every > now) return false;
  store::set_setting(tx, "blobs_swept_at", std::to_string(now.us));
  return true;
}

void forget_form_drafts(store::Tx& tx, Instant now) {
  for (const auto& blob : tx.list<std::string>(store::sql::form_draft_files_forgotten, now - form_draft_life))
    store::drop_blob(tx, blob);
  tx.run(store::sql::form_drafts_forgotten, now - form_draft_life);
}

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
  HEARD_CO_TRY(const bool blob_day, co_await desk.store.write([&](store::Tx& tx) -> Result<bool> {
    store::forget_answers_before(tx, now - answers_kept);
    tx.run(store::sql::sessions_expired, now);
    tx.run(store::sql::drafts_forgotten, now - draft_life);
    store::drop_uploads_before(tx, now - draft_life);
    tx.run(store::sql::seen_forgotten, now - seen_life);
    tx.run(store::sql::letters_forgotten, now - letter_life);
    tx.run(store::sql::acknowledged_forgotten, now - care::sender_week);
    tx.run(store::sql::matters_codes_forgotten, now - matters_codes_kept);
    forget_form_drafts(tx, now);
    tx.run(store::sql::alerts_forgotten, now - letter_life);
    return is_blob_day(tx, now);
  }));
  if (!blob_day) co_return Result<void>{};
  HEARD_CO_TRY(const int removed, co_await desk.store.on_pool([&]() -> Result<int> {
    // By the machine's clock, which is the one that files carry.
    return desk.store.blobs().sweep(SystemClock{}.now() - blob_grace);
  }));
  static_cast<void>(removed);
  co_return Result<void>{};
}

}  // namespace heard::desk
